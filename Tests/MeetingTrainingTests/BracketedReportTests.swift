import Facts
import MeetingTraining
import Testing

@Suite("Reports in brackets say who took part")
struct BracketedReportTests {
    @Test func `a bracket marks who took part, and leaves the text as it reads`() throws {
        let file = "# a comment\n[H Awa Sarr] a reçu [M Ali Ba]. ¶ Il verra [P le Togo]."
        let report = try #require(try AnnotatedReport.bracketed(file, name: "invented").first)
        #expect(report.id == "invented-2")
        #expect(report.text == "Awa Sarr a reçu Ali Ba.\n\nIl verra le Togo.")
        #expect(report.marks?.map(\.role) == [.host, .held, .planned])
        #expect(report.marks?.map(\.range) == [0..<8, 16..<22, 34..<41])
    }

    @Test(arguments: ["[Awa Sarr] parle.", "[Z Awa Sarr] parle.", "[H Awa Sarr parle."])
    func `a bracket without a role or an end is refused by its line`(line: String) {
        #expect(throws: MeetingTraining.TrainingError.malformedLine(2)) {
            try AnnotatedReport.bracketed("# reports\n" + line, name: "invented")
        }
    }
}
