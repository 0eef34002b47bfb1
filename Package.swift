// swift-tools-version: 6.2
import PackageDescription

/// What every target is held to: Swift 6 language mode, explicit existentials and imports, spelled unsafety, no warning.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "depeche",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    ],
    targets: [
        // News: from a file to facts, from facts to an index.
        .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
        .target(name: "Formats", dependencies: ["CLinux", "CXML2", "CZip"], swiftSettings: settings),
        .target(name: "Corpus", dependencies: ["CCrypto", "Formats"], swiftSettings: settings),
        .target(name: "FrenchText", swiftSettings: settings),
        .systemLibrary(name: "CPrefetch"),
        .target(
            name: "Grammar", dependencies: ["CPrefetch", "FrenchText"], resources: [.copy("Resources")],
            swiftSettings: settings),
        .target(name: "Facts", dependencies: ["Corpus", "FrenchText"], swiftSettings: settings),
        .target(
            name: "Naming", dependencies: ["CPrefetch", "Corpus", "Facts", "FrenchText", "Grammar"],
            resources: [.copy("Resources")], swiftSettings: settings),
        .target(
            name: "Extraction", dependencies: ["Corpus", "Facts", "FrenchText", "Grammar", "Naming"],
            resources: [.copy("Resources")], swiftSettings: settings),
        .target(
            name: "AnalysisCache", dependencies: ["Corpus", "Disk", "Facts"], swiftSettings: settings),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
        .target(name: "Search", dependencies: ["CStemmer", "Corpus", "FrenchText"], swiftSettings: settings),
        .target(
            name: "NewsIndex", dependencies: ["Corpus", "Facts", "FrenchText", "Search"], swiftSettings: settings),

        // Wire: from bytes to values, from sockets to answers.
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "HTTPMessage", dependencies: ["CZlib"], swiftSettings: settings),
        .target(name: "CLinux"),
        .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(name: "Fetching", dependencies: ["CCurl"], swiftSettings: settings),
        .target(name: "Disk", dependencies: ["CLinux"], swiftSettings: settings),
        .target(
            name: "HTTPServer", dependencies: ["CLinux", "HTTPMessage"], exclude: ["README.md"], swiftSettings: settings
        ),

        // Where the two columns meet.
        .systemLibrary(name: "CXlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .target(name: "Spreadsheet", dependencies: ["CXlsxwriter"], swiftSettings: settings),
        .target(
            name: "NewsAPI", dependencies: ["Corpus", "Facts", "HTTPMessage", "NewsIndex", "Search", "Spreadsheet"],
            swiftSettings: settings),
        .target(name: "Dashboard", dependencies: ["HTTPMessage", "NewsAPI"], swiftSettings: settings),
        .executableTarget(
            name: "depeche",
            dependencies: [
                "AnalysisCache", "CLinux", "Corpus", "Dashboard", "Disk", "Extraction", "Facts", "Fetching", "Formats",
                "FrenchText",
                "Grammar", "HTTPMessage", "HTTPServer", "NewsAPI", "NewsIndex",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings),

        // Measuring: the search engine alone, beside others; no part of the product.
        .executableTarget(name: "depeche-search", dependencies: ["Corpus", "Search"], swiftSettings: settings),

        // Training: from labelled texts to the models that the product reads; no part of the product.
        .target(
            name: "TaggerTraining",
            dependencies: ["Corpus", "Facts", "FrenchText", "Grammar", "Naming"], exclude: ["Texts"],
            swiftSettings: settings),
        .target(
            name: "GrammarTraining", dependencies: ["FrenchText", "Grammar", "TaggerTraining"], swiftSettings: settings),
        .target(
            name: "MeetingTraining", dependencies: ["Corpus", "Extraction", "Facts", "FrenchText"], exclude: ["Texts"],
            swiftSettings: settings),
        .executableTarget(
            name: "depeche-train",
            dependencies: [
                "Extraction", "Grammar", "GrammarTraining", "MeetingTraining", "Naming", "TaggerTraining",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),

        .testTarget(
            name: "FormatsTests", dependencies: ["Corpus", "Formats"], exclude: ["Fixtures"], swiftSettings: settings),
        .testTarget(name: "CorpusTests", dependencies: ["Corpus", "Formats"], swiftSettings: settings),
        .testTarget(name: "FrenchTextTests", dependencies: ["FrenchText"], swiftSettings: settings),
        .testTarget(name: "GrammarTests", dependencies: ["FrenchText", "Grammar"], swiftSettings: settings),
        .testTarget(
            name: "GrammarTrainingTests", dependencies: ["FrenchText", "Grammar", "GrammarTraining", "TaggerTraining"],
            swiftSettings: settings),
        .testTarget(
            name: "SearchTests", dependencies: ["Corpus", "FrenchText", "Search"], swiftSettings: settings),
        .testTarget(name: "FactsTests", dependencies: ["Facts"], swiftSettings: settings),
        .testTarget(
            name: "NamingTests", dependencies: ["Corpus", "Facts", "FrenchText", "Grammar", "Naming"],
            swiftSettings: settings),
        .testTarget(
            name: "ExtractionTests", dependencies: ["Corpus", "Extraction", "Facts", "Grammar", "Naming"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "TaggerTrainingTests", dependencies: ["Corpus", "Facts", "Naming", "TaggerTraining"],
            swiftSettings: settings),
        .testTarget(
            name: "MeetingTrainingTests", dependencies: ["Corpus", "Extraction", "Facts", "MeetingTraining"],
            swiftSettings: settings),
        // An invented summit, for the tests of the index and of the API.
        .target(
            name: "NewsFixtures", dependencies: ["Corpus", "Facts", "NewsIndex"], path: "Tests/NewsFixtures",
            swiftSettings: settings),
        .testTarget(
            name: "NewsIndexTests",
            dependencies: ["Corpus", "Extraction", "Facts", "FrenchText", "NewsFixtures", "NewsIndex", "Search"],
            swiftSettings: settings),
        .testTarget(name: "HTTPMessageTests", dependencies: ["HTTPMessage"], swiftSettings: settings),
        .testTarget(
            name: "HTTPServerTests", dependencies: ["CZlib", "HTTPMessage", "HTTPServer"], swiftSettings: settings),
        .testTarget(
            name: "NewsAPITests",
            dependencies: ["Corpus", "Facts", "HTTPMessage", "NewsAPI", "NewsFixtures", "NewsIndex"],
            swiftSettings: settings),
        .testTarget(
            name: "DashboardTests", dependencies: ["Dashboard", "HTTPMessage", "NewsAPI"], swiftSettings: settings),
        .testTarget(name: "DepecheTests", dependencies: ["depeche"], swiftSettings: settings),
        .testTarget(
            name: "AnalysisCacheTests", dependencies: ["AnalysisCache", "Corpus", "Disk", "Extraction", "Facts"],
            swiftSettings: settings),
        .testTarget(name: "DiskTests", dependencies: ["CLinux", "Disk"], swiftSettings: settings),
        .testTarget(name: "ArchitectureTests", swiftSettings: settings),
    ]
)
