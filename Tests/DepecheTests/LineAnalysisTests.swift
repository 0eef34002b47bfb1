import Foundation
import Testing

/// `depeche analyze --ndjson`, as a pipe uses it.
struct LineAnalysisTests {
    private static func analyze(
        _ lines: [String], arguments: [String] = []
    ) throws -> (status: Int32, objects: [[String: Any]], errors: String) {
        let run = try DepecheProcess.run(
            ["analyze", "--ndjson"] + arguments, input: lines.joined(separator: "\n"))
        let objects = try run.output.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        return (run.status, objects, run.errors)
    }

    private static func line(_ id: Any, _ text: String) throws -> String {
        String(decoding: try JSONSerialization.data(withJSONObject: ["id": id, "text": text]), as: UTF8.self)
    }

    /// The words that a text's mentions stand on, by the offsets given.
    private static func cut(_ object: [String: Any], from text: String) throws -> [String] {
        let scalars = Array(text.unicodeScalars)
        return try #require(object["mentions"] as? [[String: Any]]).map { mention in
            let start = try #require(mention["start"] as? Int)
            let end = try #require(mention["end"] as? Int)
            try #require(0 <= start && start < end && end <= scalars.count)
            return String(String.UnicodeScalarView(scalars[start..<end]))
        }
    }

    @Test func `a line comes out for each that goes in, in order, whatever the threads`() throws {
        let texts = (0..<40).map { "Jeanne Martin a rencontré \($0) fois le ministre portugais à Lisbonne." }
        let lines = try texts.enumerated().map { try Self.line($0.offset, $0.element) }
        let one = try Self.analyze(lines, arguments: ["--threads", "1"])
        let two = try Self.analyze(lines, arguments: ["--threads", "2"])
        #expect(one.status == 0 && one.errors.isEmpty)
        #expect(one.objects.map { $0["id"] as? Int } == Array(0..<40))
        #expect(one.objects as NSArray == two.objects as NSArray)
        #expect(
            Set(one.objects[0].keys) == [
                "id", "mentions", "persons", "organizations", "countries", "meetings", "quotes", "claims", "date",
            ])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `offsets count in the text as it came, decomposed accents, furniture and line ends included`(
        end: String
    ) throws {
        let text = [
            "Publicité", "", "😀 L’été dernier, Élisabeth Borne a rencontré José Éduardo.", "",
            "À lire aussi : Emmanuel Macron",
            "Puis Élisabeth Borne est rentrée.",
        ].joined(separator: end).decomposedStringWithCanonicalMapping
        let run = try Self.analyze([try Self.line("é\"", text)])
        let object = try #require(run.objects.first)
        #expect(object["id"] as? String == "é\"")
        let cut = try Self.cut(object, from: text)
        let told = try #require(object["mentions"] as? [[String: Any]]).compactMap { $0["text"] as? String }
        #expect(told.map { Array($0.unicodeScalars) } == cut.map { Array($0.unicodeScalars) })
        let words = cut.map(\.precomposedStringWithCanonicalMapping)
        #expect(words == ["Élisabeth Borne", "José Éduardo", "Élisabeth Borne"])
    }

    @Test func `a meeting says whether a server leaves it out`() throws {
        let texts = ["Awa Sarr a rencontré Ali Ba.", "Awa Sarr a rendu hommage à Ali Ba."]
        let run = try Self.analyze(try texts.enumerated().map { try Self.line($0.offset, $0.element) })
        let doubts = run.objects.map { ($0["meetings"] as? [[String: Any]])?.map { $0["doubtful"] as? Bool } ?? [] }
        #expect(doubts.first == [false])
        #expect(doubts.last?.isEmpty == false && doubts.last?.allSatisfy { $0 == true } == true)
    }

    @Test func `bad lines are named by their number and cost no other its answer`() throws {
        let run = try Self.analyze([
            try Self.line("a", "Un."), "{", "", #"{"id": true, "text": "b"}"#, #"{"id": 1}"#, "[]",
            #"{"id": 1.5, "text": "c"}"#, #"{"id": 2, "text": 3}"#, try Self.line("z", "Deux."),
        ])
        #expect(run.status == 1)
        #expect(run.objects.map { $0["id"] as? String } == ["a", "z"])
        let numbers = run.errors.split(separator: "\n").map { $0.split(separator: ":")[1] }
        #expect(numbers == [" line 2", " line 4", " line 5", " line 6", " line 7", " line 8"])
    }

    @Test func `a line without end is let go of, not held`() throws {
        let long = String(repeating: "a", count: 26 << 20)
        let run = try Self.analyze([long, try Self.line("z", "Deux.")])
        #expect(run.objects.map { $0["id"] as? String } == ["z"])
        #expect(run.errors.contains("line 1: longer than 25165824 bytes"))
    }

    @Test(arguments: [[], ["--ndjson", "a.txt"]])
    func `files and lines exclude each other`(arguments: [String]) throws {
        let run = try DepecheProcess.run(["analyze"] + arguments)
        #expect(run.status != 0)
        #expect(run.errors.contains("--ndjson"))
    }
}
