import Facts
import Testing

@testable import Extraction

/// Dates in all the forms that newspapers use, each resolved as far as its words go.
struct DateFormTests {
    /// The days of each date, `first/last`, of a text written on Wednesday 12 March 2025.
    private static func days(_ text: String) throws -> [String] {
        let report = try Report("LOMÉ, 12 mars 2025 (Zorvex) – Rien.\n\n\(text)")
        return report.facts.dates.dropFirst().map { date in
            let days = date.range.first == date.range.last ? [date.range.first] : [date.range.first, date.range.last]
            return days.compactMap(\.text).joined(separator: "/")
        }
    }

    @Test(
        arguments: [
            ("Il la recevra début avril.", "2025-04-01/2025-04-10"),
            ("Il l’a reçue mi-février.", "2025-02-10/2025-02-20"),
            ("Il l’a reçue fin janvier.", "2025-01-21/2025-01-31"),
            ("Il la recevra fin du mois de mai 2026.", "2026-05-21/2026-05-31"),
            ("Il la recevra dans la première quinzaine d’avril.", "2025-04-01/2025-04-15"),
            ("Il la recevra dans la seconde quinzaine de juin.", "2025-06-16/2025-06-30"),
            ("Il la recevra la première semaine de mai.", "2025-05-01/2025-05-07"),
            ("Il la recevra la dernière semaine d’août.", "2025-08-25/2025-08-31"),
            ("Il la recevra la semaine du 7 avril.", "2025-04-07/2025-04-13"),
        ])
    func `a part of a month is its days, none of them the day`(text: String, days: String) throws {
        #expect(try Self.days(text) == [days])
        #expect(try Report("LOMÉ, 12 mars 2025 (Zorvex) – Rien.\n\n\(text)").facts.dates.last?.isVague == true)
    }

    @Test(
        arguments: [
            ("Il la recevra le premier mercredi du mois prochain.", "2025-04-02"),
            ("Il l’a reçue le dernier lundi de février.", "2025-02-24"),
            ("Il la recevra le troisième jeudi de novembre 2026.", "2026-11-19"),
            ("Il l’a reçue le deuxième mardi du mois dernier.", "2025-02-11"),
            ("Il la recevra le 1er dimanche de mai.", "2025-05-04"),
            ("Il la recevra le cinquième lundi d’avril.", "2025-04"),
        ])
    func `a weekday of a month is counted`(text: String, day: String) throws {
        #expect(try Self.days(text) == [day])
    }

    @Test(
        arguments: [
            ("Il l’a reçue à Noël.", "2024-12-25"), ("Il la recevra à Noël.", "2025-12-25"),
            ("Il l’a reçue au lendemain de Noël.", "2024-12-26"), ("Il la recevra la veille de Noël.", "2025-12-24"),
            ("Il la recevra à Pâques.", "2025-04-20"), ("Il la recevra le lundi de Pâques.", "2025-04-21"),
            ("Il la recevra le lundi de Pentecôte.", "2025-06-09"), ("Il la recevra à l’Ascension.", "2025-05-29"),
            ("Il l’a reçue à la Toussaint.", "2024-11-01"), ("Il la recevra le 14 Juillet.", "2025-07-14"),
            ("Il la recevra au lendemain du 14 Juillet.", "2025-07-15"),
            ("Il l’a reçue le Vendredi saint 2024.", "2024-03-29"),
            ("Il l’a reçue à Noël 2023.", "2023-12-25"), ("Il l’a reçue le jour de l’An.", "2025-01-01"),
        ])
    func `a feast is a day`(text: String, day: String) throws {
        #expect(try Self.days(text) == [day])
    }

    @Test(
        arguments: [
            "Il a vu un marché de Noël.", "Noël Mamère l’a reçue.", "Il a parlé à Noël Mamère.",
            "L’île de Pâques change.",
            "Il vit à Saint-Jean.", "C’est la fin du mois.", "Il n’a à ce jour rien dit.",
        ])
    func `a name that holds a feast's is no day`(text: String) throws {
        #expect(try Self.days(text) == [])
    }

    @Test(
        arguments: [
            ("Il la recevra mardi de la semaine prochaine.", "2025-03-18"),
            ("Il l’a reçue jeudi de la semaine dernière.", "2025-03-06"),
            ("Il l’a reçue ce jour.", "2025-03-12"), ("Il l’a reçue il y a deux mois.", "2025-01"),
            ("Il l’a reçue voici trois jours.", "2025-03-09"),
            ("Il la recevra dans quinze jours.", "2025-03-24/2025-03-30"),
            ("Il l’a reçue il y a deux semaines.", "2025-02-24/2025-03-02"),
            ("Il l’a reçue à l’automne.", "2024-09/2024-11"), ("Il la recevra à l’automne.", "2025-09/2025-11"),
            ("Il l’a reçue en décembre.", "2024-12"), ("Il la recevra en janvier.", "2026-01"),
            ("Il a été élu le 3 octobre.", "2024-10-03"), ("Il l’a reçue le 3.2.2025.", "2025-02-03"),
            ("Il l’a reçue le 3.2.25.", "2025-02-03"), ("Il la recevra le mois prochain.", "2025-04"),
        ])
    func `words that count from the article are resolved by the tense of their clause`(text: String, days: String)
        throws
    {
        #expect(try Self.days(text) == [days])
    }

    @Test(
        arguments: [
            ("la semaine suivante", "2025-03-10/2025-03-16"), ("le lundi suivant", "2025-03-10"),
            ("deux jours plus tard", "2025-03-06"), ("le mois suivant", "2025-04"), ("l’avant-veille", "2025-03-02"),
            ("le surlendemain", "2025-03-06"), ("ce jour-là", "2025-03-04"), ("le même jour", "2025-03-04"),
            ("une semaine plus tôt", "2025-02-25"), ("l’année précédente", "2024"),
        ])
    func `words that count from another date count from the one told last`(words: String, days: String) throws {
        #expect(try Self.days("Le sommet s’est ouvert le 4 mars. Il l’a reçue \(words) à Lomé.").last == days)
    }

    @Test(
        arguments: [
            ("PARIS, le 3 février 2026 – La ministre a parlé.", "2026-02-03"),
            ("Un titre\n\nDakar, le 22 mai 2025\n\nLa ministre a parlé.", "2025-05-22"),
            ("Un titre\n\nLa ministre a parlé.\n\nFait à Lomé, le 22 mai 2025.", "2025-05-22"),
            ("Un titre\n\nRabat, mardi 4 février 2026 : la ministre a parlé.", nil),
            ("Un titre\n\nRabat, le mardi 3 février 2026 : la ministre a parlé.", "2026-02-03"),
            ("Un titre\n\nLe point ce mercredi 11 février 2026. La ministre a parlé.", "2026-02-11"),
            ("Un titre\n\nAujourd’hui, 11 février 2026, la ministre a parlé.", "2026-02-11"),
            ("Revue de presse du 5 décembre 2025\n\nLa ministre a parlé.", "2025-12-05"),
            ("Le journal du 5 décembre 2025\n\nLa ministre a parlé.", "2025-12-05"),
            ("Un titre\n\nLe vote aura lieu ce mercredi 11 février 2026.", nil),
            ("Un titre\n\nNée à Lomé, le 3 mai 1950, elle a parlé.", nil),
            ("Un titre\n\nÀ Paris, le 3 février 2026, elle a parlé.", nil),
            ("Un titre\n\nLe bail expire à Dakar, le 22 mai 2040.", nil),
        ] as [(String, String?)])
    func `a dateline, an issue's title or this very day says when a text was written`(text: String, day: String?) throws
    {
        #expect(try Report(text).facts.writtenDate?.value == day)
    }

    @Test(
        arguments: [
            ("Née à Oran le 2 mai 1937, elle dirigeait un port.", DateBearing.background),
            ("L’incendie du 8 novembre 2011 a fait quatre morts.", .background),
            ("Le 8 novembre 2011, un incendie avait fait quatre morts.", .background),
            ("La concession expire le 30 juin 2051.", .ahead), ("Le dossier court jusqu’au 5 mai 2026.", .ahead),
            ("Le sommet se tiendra le 12 mai 2026.", .ahead), ("La fermeture est prévue le 12 mai 2026.", .ahead),
            ("Le port sera neutre en 2040.", .ahead), ("Le ministre a parlé le 12 mai 2026.", .open),
            ("La réunion du 12 mai 2026 a duré.", .open), ("Le ministre a parlé mardi 12 mai 2026.", .own),
            ("Du 24 au 27 novembre 2025, la ville a reçu.", .own), ("Depuis 2019, le port a grandi.", .background),
        ])
    func `a date tells whether it is of the article's own days`(text: String, bearing: DateBearing) throws {
        #expect(try Report(text).facts.dates.first?.bearing == bearing)
    }

    @Test(
        arguments: [
            ("La préfète Maud Chevrel recevra le mois prochain l’ambassadeur Kenji Morita.", "2025-04-01/2025-04-30"),
            ("La préfète Maud Chevrel a reçu en janvier l’ambassadeur Kenji Morita.", "2025-01-01/2025-01-31"),
            ("La préfète Maud Chevrel recevra début avril l’ambassadeur Kenji Morita.", "2025-04-01/2025-04-10"),
            ("La préfète Maud Chevrel a reçu mardi l’ambassadeur Kenji Morita.", "2025-03-11/2025-03-11"),
            ("La préfète Maud Chevrel, née le 3 mai 1970, a reçu l’ambassadeur Kenji Morita.", nil),
            ("La préfète Maud Chevrel, qui partira lundi, a reçu l’ambassadeur Kenji Morita.", nil),
            ("La préfète Maud Chevrel a reçu l’ambassadeur Kenji Morita.", nil),
        ] as [(String, String?)])
    func `a meeting takes its days from its own words, or has none`(text: String, days: String?) throws {
        let report = try Report("LOMÉ, 12 mars 2025 (Zorvex) – Rien.\n\n\(text)")
        let meeting = try #require(report.facts.meetings.first)
        #expect(meeting.dates.map { "\($0.first.text ?? "")/\($0.last.text ?? "")" } == days)
    }

    @Test(
        arguments: [
            ("Le maire de Lyon, Paul Ansel, a reçu l’ambassadeur Kenji Morita.", nil),
            ("Le ministre Paul Ansel a reçu à Lyon l’ambassadeur Kenji Morita.", "Lyon"),
            ("Le maire de Lyon, Paul Ansel, a reçu à Paris l’ambassadeur Kenji Morita.", "Paris"),
            ("Le ministre Paul Ansel a reçu à l’aéroport de Lyon l’ambassadeur Kenji Morita.", "Lyon"),
        ] as [(String, String?)])
    func `a meeting's town is where it was, not whose mayor took part`(text: String, town: String?) throws {
        let report = try Report("LOMÉ, 12 mars 2025 (Zorvex) – Rien.\n\n\(text)")
        let meeting = try #require(report.facts.meetings.first)
        #expect(meeting.place.map { report.facts.entities[$0].name } == town)
    }

    @Test(arguments: ["12 mai 2025", "avril 2025", "20 mars"])
    func `no meeting is held after its article`(words: String) throws {
        let report = try Report(
            "LOMÉ, 12 mars 2025 (Zorvex) – Rien.\n\nLa préfète Maud Chevrel a reçu l’ambassadeur Kenji Morita avant de partir, "
                + "de \(words).")
        for meeting in report.facts.meetings where meeting.status == .held {
            #expect((meeting.dates?.first.text ?? "") <= "2025-03-12")
        }
    }
}
