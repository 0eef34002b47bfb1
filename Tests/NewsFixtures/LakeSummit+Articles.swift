import Corpus
import Facts

extension LakeSummit {
    /// A report with a declared number and a list.
    static func courrier() -> ArticleSketch? {
        let title = "Sommet des lacs : Jeanne Morvan multiplie les rencontres"
        let text = """
            \(title)
            À Valombre, du 12 au 14 mai 2031, Jeanne Morvan, directrice de l’Agence des lacs, a tenu 4 réunions bilatérales devant 1.500 délégués.
            Europe : la Norvège et la Pologne.
            Afrique : le Kenya.
            Ailleurs : le Japon et le Pérou.
            J.Morvan a aussi reçu la Ligue des rivières.
            """
        guard
            var sketch = ArticleSketch(
                file: "10-courrier.txt", text: text, title: title, source: "Le Courrier", agencies: ["ANP"],
                stated: "2031-05-15",
                furniture: [
                    .init(number: 2, text: "- Publicité -", reason: .advertising),
                    .init(number: 9, text: "- Publicité -", reason: .advertising),
                ])
        else { return nil }
        let morvan = sketch.add(
            .person, "Jeanne Morvan", as: [("Jeanne Morvan", .name), ("J.Morvan", .initials)],
            roles: [("directrice de l’Agence des lacs", .current)])
        _ = sketch.add(.organization, "Agence des lacs", as: [("Agence des lacs", .name)])
        let league = sketch.add(.organization, "Ligue des rivières", as: [("Ligue des rivières", .name)])
        let place = sketch.add(.place, "Valombre", as: [("Valombre", .name)])
        let event = sketch.add(.event, "Sommet des lacs", as: [("Sommet des lacs", .name)])
        let host = Meeting.Party(country: nil, person: morvan, organization: nil, description: nil)
        func meet(_ words: String, _ party: Meeting.Party, group: String?) {
            sketch.meetings.append(
                Meeting(
                    kind: .bilateral, status: .held, host: host, counterpart: party, dates: summitDays, place: place,
                    event: event, statedGroup: group, outcomes: [],
                    evidence: sketch.evidence(words, rule: "meeting.coordinated-list")))
        }
        for (code, name, group) in [
            ("NO", "Norvège", "Europe"), ("PL", "Pologne", "Europe"), ("KE", "Kenya", "Afrique"),
            ("JP", "Japon", "Ailleurs"), ("PE", "Pérou", "Ailleurs"),
        ] {
            _ = sketch.add(.country, name, as: [(name, .name)], country: code)
            let party = Meeting.Party(
                country: CountryCode(code), person: nil, organization: nil, description: "hauts responsables")
            meet(name, party, group: group)
        }
        meet(
            "Ligue des rivières",
            Meeting.Party(country: nil, person: nil, organization: league, description: nil), group: nil)
        sketch.claims = [
            Claim(
                value: 4, qualifier: .exactly, kind: .cardinal, unit: "réunions bilatérales",
                unitKey: "reunion bilateral", evidence: sketch.evidence("4 réunions bilatérales", rule: "claim.number")),
            Claim(
                value: 1_500, qualifier: .exactly, kind: .cardinal, unit: "délégués", unitKey: "delegue",
                evidence: sketch.evidence("1.500 délégués", rule: "claim.number")),
        ]
        sketch.eventDate = EventDate(value: "2031-05-12", evidence: sketch.evidence("12 au 14 mai 2031"))
        return sketch
    }

    /// A report that repeats one meeting, implies another and spells a name its own way.
    static func gazette() -> ArticleSketch? {
        let title = "Valombre, capitale des lacs"
        let text = """
            \(title)
            Jeane Morvan a rencontré le 13 mai 2031 la Polonaise Ewa Nowak, au sommet des lacs, devant 1.200 délégués.
            Un mémorandum a été signé avec le Canada lors de la 7e édition.
            """
        guard var sketch = ArticleSketch(file: "20-gazette.txt", text: text, title: title, source: "La Gazette")
        else { return nil }
        let morvan = sketch.add(.person, "Jeane Morvan", as: [("Jeane Morvan", .name)])
        let nowak = sketch.add(.person, "Ewa Nowak", as: [("Ewa Nowak", .name)])
        _ = sketch.add(.country, "Pologne", as: [("Polonaise", .demonym)], country: "PL")
        _ = sketch.add(.country, "Canada", as: [("Canada", .name)], country: "CA")
        let event = sketch.add(.event, "Sommet des lacs", as: [("sommet des lacs", .name)])
        let host = Meeting.Party(country: nil, person: morvan, organization: nil, description: nil)
        let day = PartialDate(year: 2031, month: 5, day: 13)
        sketch.meetings = [
            Meeting(
                kind: .bilateral, status: .held, host: host,
                counterpart: .init(country: CountryCode("PL"), person: nowak, organization: nil, description: nil),
                dates: DateRange(first: day, last: day), place: nil, event: event, statedGroup: nil, outcomes: [],
                evidence: sketch.evidence("a rencontré", rule: "meeting.verb")),
            Meeting(
                kind: .bilateral, status: .implied, host: host,
                counterpart: .init(country: CountryCode("CA"), person: nil, organization: nil, description: nil),
                dates: nil, place: nil, event: event, statedGroup: nil,
                outcomes: [
                    .init(
                        kind: .memorandum, description: "Un mémorandum",
                        evidence: sketch.evidence("Un mémorandum", rule: "outcome.signed"))
                ],
                evidence: sketch.evidence("signé avec le Canada", rule: "meeting.outcome")),
        ]
        // Said by whom the words name, and by somebody whom they name but nobody knows.
        sketch.quotations = [
            Quotation(
                kind: .direct,
                speaker: .init(range: sketch.evidence("Jeane Morvan").range, entity: morvan),
                verb: .init(range: sketch.evidence("a rencontré").range, infinitive: "rencontrer"),
                evidence: sketch.evidence("au sommet des lacs", rule: "quotation.verb-behind")),
            Quotation(
                kind: .indirect, speaker: .init(range: sketch.evidence("la Polonaise").range, entity: nil), verb: nil,
                evidence: sketch.evidence("devant 1.200 délégués", rule: "quotation.selon")),
        ]
        sketch.claims = [
            Claim(
                value: 1_200, qualifier: .exactly, kind: .cardinal, unit: "délégués", unitKey: "delegue",
                evidence: sketch.evidence("1.200 délégués", rule: "claim.number")),
            Claim(
                value: 7, qualifier: .exactly, kind: .ordinal, unit: "édition", unitKey: "edition",
                evidence: sketch.evidence("7e édition", rule: "claim.ordinal")),
        ]
        sketch.eventDate = EventDate(value: "2031-05-13", evidence: sketch.evidence("13 mai 2031"))
        return sketch
    }

    /// A few lines without title, source or day.
    static func note() -> ArticleSketch? {
        let text = "En mai 2031, Jeanne Morvan doit recevoir les Fidji au sujet de l’eau.\nRien n’est sûr."
        guard var sketch = ArticleSketch(file: "30-note.txt", text: text) else { return nil }
        let morvan = sketch.add(.person, "Jeanne Morvan", as: [("Jeanne Morvan", .name)])
        _ = sketch.add(.country, "Fidji", as: [("Fidji", .name)], country: "FJ")
        let month = PartialDate(year: 2031, month: 5, day: nil)
        sketch.meetings = [
            Meeting(
                kind: .bilateral, status: .planned,
                host: .init(country: nil, person: morvan, organization: nil, description: nil),
                counterpart: .init(country: CountryCode("FJ"), person: nil, organization: nil, description: nil),
                dates: nil, place: nil, event: nil, statedGroup: nil, outcomes: [],
                evidence: sketch.evidence("doit recevoir", rule: "meeting.planned"))
        ]
        sketch.dates = [
            DateMention(
                surface: "En mai 2031", range: DateRange(first: month, last: month), basis: .stated,
                evidence: sketch.evidence("mai 2031", rule: "date.month"))
        ]
        return sketch
    }

    /// Quotes, a backslash, a tab, a line separator and a character outside of the basic plane.
    static func odd() -> ArticleSketch? {
        ArticleSketch(
            file: "40-odd.txt", text: "« L'eau » \"pure\" \\ \t fin\u{2028}🌊 œuvre de l’eau", source: "Le Courrier")
    }
}
