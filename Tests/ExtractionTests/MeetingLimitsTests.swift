import Testing

@testable import Extraction

/// What looks like a meeting and is none, and what stands between a meeting and whom it names.
struct MeetingLimitsTests {
    @Test(
        arguments: [
            "Modou Ba a reçu mardi 9 mars à Lomé Awa Sarr.", "Modou Ba a rencontré le 9 mars Awa Sarr.",
            "Modou Ba a reçu, le 9 mars 2021, Awa Sarr.",
            "Modou Ba a rencontré lundi 8 mars 2021 la ministre Awa Sarr.",
        ])
    func `a date may stand between the verb and whom somebody met`(text: String) throws {
        let meetings = try Report(text).meetings
        #expect(meetings.contains { $0.hasSuffix("Awa Sarr held") } && meetings.count == 1)
    }

    @Test(
        arguments: [
            "Si Modou Ba avait rencontré Awa Sarr, tout aurait changé.", "Modou Ba a-t-il rencontré Awa Sarr ?",
            "Modou Ba a rencontré Awa Sarr en finale du tournoi.", "Dans le film, Modou Ba rencontre Awa Sarr.",
            "La rencontre entre Modou Ba et Awa Sarr n’a finalement pas eu lieu.",
        ])
    func `what is supposed, asked, played or called off was not held`(text: String) throws {
        #expect(try Report(text).meetings.allSatisfy { !$0.hasSuffix("held") })
    }

    @Test(
        arguments: [
            ("L’Irlande du Nord vote.", []), ("L’Irlande vote.", ["IE"]), ("Le golfe de Guinée est calme.", []),
        ] as [(String, Set<String>)])
    func `a country's name inside a longer place is the place's`(text: String, codes: Set<String>) throws {
        #expect(try Report(text).countries == codes)
    }
}
