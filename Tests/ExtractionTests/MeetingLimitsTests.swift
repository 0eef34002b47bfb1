import Corpus
import Facts
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
            "La rencontre entre Modou Ba et Awa Sarr n’a finalement pas eu lieu.",
            "À la suite de menaces précises reçues par les officiers, Awa Sarr a quitté Lomé.",
            "Modou Ba a parlé devant les députés. Il s’agit de la première audition de la commission d’Awa Sarr.",
            "Modou Ba gère ses partenariats avec Awa Sarr et Ana Silva.",
            "La journée est consacrée aux pourparlers de Modou Ba avec les États-Unis.",
        ])
    func `what is supposed, asked, played or called off was not held`(text: String) throws {
        #expect(try Report(text).meetings.allSatisfy { !$0.hasSuffix("held") })
    }

    @Test(
        arguments: [
            ("Awa Sarr devait rencontrer le ministre malien Ali Ba, mais la rencontre a été annulée.", "cancelled"),
            ("Awa Sarr doit rencontrer lundi le ministre malien Ali Ba. Cette visite n’aura pas lieu.", "cancelled"),
            ("La rencontre entre Awa Sarr et le ministre malien Ali Ba n’aura pas lieu.", "cancelled"),
            ("La réunion entre Awa Sarr et le ministre malien Ali Ba ne se tiendra pas.", "cancelled"),
            ("Awa Sarr doit rencontrer le ministre malien Ali Ba. La rencontre n’a pas été annulée.", "planned"),
            ("Awa Sarr a rencontré le ministre malien Ali Ba. La visite du port a été annulée.", "held"),
        ])
    func `what is called off was announced before`(text: String, status: String) throws {
        #expect(try Report(text).meetings == ["Awa Sarr > ML Ali Ba \(status)"])
    }

    @Test(
        arguments: [
            ("Awa Sarr est arrivée à Bamako. Elle a été reçue par le ministre malien Ali Ba.", ["Elle"])
        ])
    func `whom only a pronoun or a verb tells of is proved by it`(text: String, quotes: [String]) throws {
        let report = try Report(text)
        #expect(report.facts.meetings.map { report.article.text[$0.evidence.range] } == quotes)
    }

    @Test func `the words that call a meeting off prove it`() throws {
        let text = "Awa Sarr doit rencontrer le ministre malien Ali Ba. La rencontre a été reportée."
        let report = try Report(text)
        let quotes = report.facts.meetings.map { report.article.text[$0.evidence.range] }
        #expect(quotes == ["Ali Ba. La rencontre a été reportée"])
    }

    @Test(
        arguments: [
            ("Awa Sarr a appelé jeudi son homologue malien, Ali Ba.", ["Awa Sarr > ML Ali Ba phone"]),
            ("Awa Sarr a téléphoné jeudi à son homologue malien, Ali Ba.", ["Awa Sarr > ML Ali Ba phone"]),
            (
                "Awa Sarr s’est entretenue jeudi au téléphone avec son homologue malien Ali Ba.",
                ["Awa Sarr > ML Ali Ba phone"]
            ),
            ("Awa Sarr a appelé le président malien Ali Ba à la retenue.", []),
            ("Awa Sarr et le ministre malien Ali Ba se sont parlé au téléphone.", ["Awa Sarr > ML Ali Ba phone"]),
            ("Awa Sarr et Ali Ba sont absents. Les avocats des deux parties se sont parlé.", []),
            ("Awa Sarr l’appelle Ali.", []), ("Un homme se faisant appeler Ali Ba a parlé.", []),
        ])
    func `a call is no meeting in person, and a call to do something none`(text: String, meetings: [String]) throws {
        #expect(try Report(text).meetings == meetings)
    }

    @Test(
        arguments: [
            ("L’Irlande du Nord vote.", []), ("L’Irlande vote.", ["IE"]),
            ("À Brazzaville, le Premier ministre congolais vote.", ["CG"]),
            ("Le Premier ministre congolais vote.", []), ("Le golfe de Guinée est calme.", []),
        ] as [(String, Set<String>)])
    func `a country's name inside a longer place is the place's`(text: String, codes: Set<String>) throws {
        #expect(try Report(text).countries == codes)
    }
}
