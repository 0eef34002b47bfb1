import Testing

@Suite("The walls between the modules stand")
struct WallTests {
    /// Which of our modules, and which others, each target may see.
    private static let walls: [String: Set<String>] = [
        "Formats": ["CLinux", "CXML2", "CZip", "Dispatch", "Synchronization"],
        "Corpus": ["CCrypto", "Formats"],
        "Disk": ["CLinux", "Dispatch", "Glibc", "Synchronization"],
        "AnalysisCache": ["Corpus", "Disk", "Facts", "Synchronization"],
        "FrenchText": [],
        "Grammar": ["CPrefetch", "FrenchText"],
        "Facts": ["Corpus", "FrenchText"],
        "Naming": ["CPrefetch", "Corpus", "Facts", "FrenchText", "Grammar", "Synchronization"],
        "Extraction": ["Corpus", "Facts", "FrenchText", "Grammar", "Naming"],
        "TaggerTraining": ["Corpus", "Facts", "FrenchText", "Grammar", "Naming"],
        "GrammarTraining": ["FrenchText", "Grammar", "TaggerTraining"],
        "MeetingTraining": ["Corpus", "Extraction", "Facts", "FrenchText"],
        "depeche-train": [
            "ArgumentParser", "Extraction", "Grammar", "GrammarTraining", "MeetingTraining", "Naming", "TaggerTraining",
        ],
        "Search": ["CStemmer", "Corpus", "FrenchText"],
        "depeche-search": ["Corpus", "Search"],
        "NewsIndex": ["Corpus", "Facts", "FrenchText", "Search", "Synchronization"],
        "HTTPMessage": ["CZlib", "Synchronization"],
        "HTTPServer": ["CLinux", "Dispatch", "Glibc", "HTTPMessage", "Synchronization"],
        "Spreadsheet": ["CXlsxwriter"],
        "NewsAPI": [
            "Corpus", "Dispatch", "Facts", "HTTPMessage", "NewsIndex", "Search", "Spreadsheet", "Synchronization",
        ],
        "Dashboard": ["HTTPMessage", "NewsAPI", "Synchronization"],
        "Fetching": ["CCurl"],
        "depeche": [
            "AnalysisCache", "ArgumentParser", "CLinux", "Corpus", "Dashboard", "Disk", "Dispatch", "Extraction",
            "Facts", "Fetching", "Formats",
            "FrenchText", "Grammar", "HTTPMessage", "HTTPServer", "Logging", "NewsAPI", "NewsIndex", "Synchronization",
        ],
    ]

    /// Modules of the platform that every target may see.
    private static let platform: Set<String> = ["Foundation"]

    @Test("a file imports only what its target may see", arguments: SourceTree.files)
    func imports(file: SourceFile) throws {
        let wall = try #require(Self.walls[file.target], "no wall is drawn around \(file.target)")
        #expect(file.imports.subtracting(wall).subtracting(Self.platform).isEmpty)
    }

    @Test("nothing is public, dies on purpose, or is forced", arguments: SourceTree.files)
    func isSafe(file: SourceFile) {
        let refused = [
            /\bpublic\b/, /\bopen (?:class|func|var)\b/, /\bfatalError\(/, /\bpreconditionFailure\(/, /\btry!/, /\bas!/,
        ]
        for line in file.code {
            #expect(!refused.contains { line.text.contains($0) }, "\(file.path):\(line.number)")
        }
    }

    @Test("the tests above read files and see what they refuse")
    func readsFiles() {
        #expect(SourceTree.files.count > 50)
        let file = SourceFile(
            target: "Corpus", path: "Sources/Corpus/X.swift",
            lines: [
                "import Foundation", "package import struct Corpus.ArticleID", "@testable import NewsIndex",
                "// import Nothing", "let text = \"import Nothing // public\"", "let count = 1  // public",
            ])
        #expect(file.imports == ["Foundation", "Corpus", "NewsIndex"])
        #expect(file.code.map(\.number) == [1, 2, 3, 5, 6])
        #expect(!file.code.contains { $0.text.contains("public") || $0.text.contains("Nothing") })
    }
}
