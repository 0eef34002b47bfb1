import Foundation
import Testing

/// `depeche analyze --grammar`, as a pipe and a shell use it.
struct GrammarOutputTests {
    @Test func `the trees of lines come out in their order, bad lines are named and cost no other its trees`() throws {
        let lines = [
            #"{"id": "a", "text": "Le train arrive.\r\nIl part.\rElle reste."}"#, "{", "", #"{"id": 2, "text": " "}"#,
            #"{"id": 3, "text": "Bonsoir"}"#,
        ]
        let run = try DepecheProcess.run(["analyze", "--grammar", "--ndjson"], input: lines.joined(separator: "\n"))
        #expect(run.status == 1)
        #expect(run.errors.split(separator: "\n").map { $0.split(separator: ":")[1] } == [" line 2"])
        let comments = run.output.split(separator: "\n").filter { $0.hasPrefix("#") }
        #expect(
            comments == [
                "# newdoc id = a", "# sent_id = a-1", "# text = Le train arrive.", "# sent_id = a-2",
                "# text = Il part.", "# sent_id = a-3", "# text = Elle reste.", "# newdoc id = 3", "# sent_id = 3-1",
                "# text = Bonsoir",
            ])
        #expect(run.output.hasSuffix("\n\n") && !run.output.contains("\n\n\n"))
    }

    @Test func `a file's trees carry its name`() throws {
        let file = DepecheProcess.root + "/seeds/000_7d465582108fc7aa.txt"
        let run = try DepecheProcess.run(["analyze", "--grammar", file])
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.output.hasPrefix("# newdoc id = 000-7d465582108fc7aa\n# sent_id = 000-7d465582108fc7aa-1\n"))
        for line in run.output.split(separator: "\n") where !line.hasPrefix("#") {
            #expect(line.split(separator: "\t", omittingEmptySubsequences: false).count == 10)
        }
    }
}
