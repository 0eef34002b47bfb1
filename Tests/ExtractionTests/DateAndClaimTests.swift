import Corpus
import Facts
import Testing

@testable import Extraction

struct DateAndClaimTests {
    @Test(
        arguments: [
            ("Du 24 au 27 novembre 2025, la ville reçoit.", "2025-11-24"),
            ("Le 1er mars 2024, la ville reçoit.", "2024-03-01"),
            ("Le sommet (3-5 mai 2024) s’ouvre.", "2024-05-03"),
            ("Le sommet s’ouvre le 2024-05-03.", "2024-05-03"),
            ("Créée le 7 septembre 1923, l’agence a ouvert son congrès le 4 mai 2024.", "2024-05-04"),
            ("Date : 2025-11-24\n\nUn titre\n\nCe lundi à Rabat, la session (24-27 novembre) s’ouvre.", "2025-11-24"),
            ("Publié le 27 novembre 2025\n\nUn titre\n\nLundi à Rabat, la session s’est ouverte.", "2025-11-24"),
            ("Publié le 2 janvier 2026\n\nUn titre\n\nLe 30 décembre, la session s’est ouverte.", "2025-12-30"),
            ("LOME, 6 juin (Zorvex) -- La session du 4 au 5 juin 2024 est close.", "2024-06-04"),
            ("ALGER, 12 mars 2025 (Zorvex) - Le ministre a parlé mardi à Alger.", "2025-03-11"),
            ("ALGER, 12 mars 2025 (Zorvex) - Le ministre a parlé.", "2025-03-12"),
            ("La session se tient du 24 au 27 novembre.", nil), ("En novembre, L’année 2025.", nil),
            ("Ce lundi, rien.", nil), ("Le 31 avril 2021, le 30 février 2021 et le 29/02/2021, rien.", nil),
            ("Le 29 février 2024, la ville reçoit.", "2024-02-29"),
        ] as [(String, String?)])
    func `the event's first day needs day, month and year in this text`(text: String, date: String?) throws {
        #expect(try Report(text).facts.eventDate?.value == date)
    }

    @Test(
        arguments: [
            ("ALGER, 9 juil 2018 (Zorvex) - Le ministre a parlé lundi, après le 5 juin.", "2018-07-09"),
            (
                "DUBAÏ, 21 nov. 2018 (Zorvex)- Réunis du 18 au 21 novembre, ils votent. Rien en novembre 2020.",
                "2018-11-18"
            ),
            ("Un titre\n\n(Zorvex) – 20.08.2023\n\nIls ont parlé samedi 19 août à Lomé.", "2023-08-19"),
            ("Un titre\n\nPar la rédaction - 17 septembre 2018\n\nLe 17 septembre 1978, ils signaient.", "1978-09-17"),
            ("Lomé, 8 février 2019. Parti mardi, il a été reçu jeudi 7 février.", "2019-02-05"),
            ("Un titre\n\nOSAKA (Japon), 29 juin 2019\n\nRéuni vendredi et samedi, le sommet est clos.", "2019-06-28"),
            ("LOMÉ, 10 avril 1998 — L’accord est là. Le vote aura lieu le 22 mai.", "1998-04-10"),
        ])
    func `a dateline dates the text, and the event is what the text tells first`(text: String, date: String) throws {
        #expect(try Report(text).facts.eventDate?.value == date)
    }

    @Test(
        arguments: [
            ("hier", "2025-03-11 relative"), ("avant-hier", "2025-03-10 relative"),
            ("aujourd’hui", "2025-03-12 relative"),
            ("lundi", "2025-03-10 relative"), ("mercredi", "2025-03-12 relative"),
            ("mercredi dernier", "2025-03-05 relative"), ("lundi prochain", "2025-03-17 relative"),
            ("le mois dernier", "2025-02 relative"), ("l’an dernier", "2024 relative"),
            ("l’été dernier", "2024-06/2024-08 relative"), ("cet été", "2025-06/2025-08 relative"),
            ("cet hiver", "2024-12/2025-02 relative"), ("l’automne prochain", "2025-09/2025-11 relative"),
            ("au printemps 2027", "2027-03/2027-05 stated"), ("a été passé", nil),
            ("l’année prochaine", "2026 relative"), ("il y a trois jours", "2025-03-09 relative"),
            ("il y a quarante ans", "1985 relative"), ("mardi 4", "2025-03-04 relative"),
            ("le 3 mars", "2025-03-03 inferred"), ("le 30 décembre", "2024-12-30 inferred"),
            ("du 28 décembre au 3 janvier", "2024-12-28/2025-01-03 inferred"),
            ("le 1er janv. 1999", "1999-01-01 stated"),
            ("en janvier", "2025-01 inferred"), ("ce matin", "2025-03-12 relative"),
            ("cet après-midi", "2025-03-12 relative"), ("cette semaine", "2025-03-10/2025-03-16 relative"),
            ("la semaine prochaine", "2025-03-17/2025-03-23 relative"),
            ("le week-end dernier", "2025-03-08/2025-03-09 relative"), ("dans trois jours", "2025-03-15 relative"),
            ("dans un mois", "2025-04 relative"), ("dans deux semaines", "2025-03-24/2025-03-30 relative"),
            ("la nuit entre lundi et mardi", "2025-03-10/2025-03-11 relative"),
            ("la nuit de vendredi à samedi", "2025-03-07/2025-03-08 relative"),
            ("vendredi saint", nil), ("la veille du scrutin", nil), ("ce matin du 4 mars", "2025-03-04 inferred"),
            ("dans trois villes", nil),
        ] as [(String, String?)])
    func `dates are resolved against the day the article was written`(words: String, resolved: String?) throws {
        let report = try Report("LOMÉ, 12 mars 2025 (Zorvex) – Il a parlé de \(words) à Lomé.")
        let dates = report.facts.dates.dropFirst().map { date in
            let days = date.range.first == date.range.last ? [date.range.first] : [date.range.first, date.range.last]
            return days.compactMap(\.text).joined(separator: "/") + " \(date.basis.rawValue)"
        }
        #expect(dates == [resolved].compactMap(\.self))
    }

    @Test(
        arguments: [
            ("Le ministre recevra lundi le maire.", "2025-03-17"), ("Il va se réunir jeudi.", "2025-03-13"),
            ("Le ministre se rendra lundi à Lomé.", "2025-03-17"), ("Le vote aura lieu jeudi.", "2025-03-13"),
            ("L’opéra a rouvert lundi.", "2025-03-10"),
            ("Le sommet s’est ouvert le 4 mars. La veille, tout manquait.", "2025-03-03"),
            ("Le sommet s’est ouvert le 4 mars. Le lendemain, il était clos.", "2025-03-05"),
        ])
    func `a weekday is ahead where its clause is, and a day before counts from the one told last`(
        text: String, day: String
    ) throws {
        let report = try Report("LOMÉ, 12 mars 2025 (Zorvex) – Rien.\n\n\(text)")
        #expect(report.facts.dates.last?.range.first.text == day)
    }

    @Test(
        arguments: [
            ("Il a tenu quarante-trois (43) réunions bilatérales avec des chefs.", ["exactly 43 réunions bilatérales"]),
            ("Plus de 1.500 représentants issus de 196 pays.", ["more_than 1500 représentants", "exactly 196 pays"]),
            ("Une vingtaine de ministres et près de 100 directeurs.", ["about 20 ministres", "almost 100 directeurs"]),
            ("La 93e session, pour la deuxième fois et la première fois.", ["exactly 93 session", "exactly 2 fois"]),
            ("Le numéro 1 du G20 en 2025, le 4 mai, à 18 heures, puis à 16h00 GMT.", []),
            (
                "Quelque quatre cents délégués de vingt-deux pays participent au sommet.",
                ["about 400 délégués de vingt-deux pays", "exactly 22 pays"]
            ),
            (
                "Mille deux cents morts et deux mille trois cents soldats.",
                ["exactly 1200 morts", "exactly 2300 soldats"]
            ),
            ("Vingt et un morts, soixante et onze blessés.", ["exactly 21 morts", "exactly 71 blessés"]),
            ("Deux et trois.", []),
            ("Il fait trente degrés quand elle arrive.", ["exactly 30 degrés"]),
            ("Quelque 3,2 millions d’euros.", ["about 3200000 euros"]),
            ("Entre 10 et 15 morts, 20 à 30 blessés.", ["between 10–15 morts", "between 20–30 blessés"]),
            ("Deux ou trois élus, de 3 à 5 %.", ["between 2–3 élus", "between 3–5 "]),
            ("Entre 1,2 et 1,5 million d’euros.", ["between 1200000–1500000 euros"]),
            ("De 40 à 50.000 voix.", ["between 40000–50000 voix"]),
            ("Le score est de 1 à 3 buts.", ["exactly 3 buts"]),
            (
                String(repeating: "9", count: 400) + " morts, " + String(repeating: "9", count: 300)
                    + " millions de morts.", []
            ),
            ("L’aide est passée de 10 à 15 euros. Battus 3 à 1 hier.", ["exactly 15 euros"]),
            ("Un million et demi d’euros, un demi-million de voix.", ["exactly 1500000 euros", "exactly 500000 voix"]),
            ("Entre un et deux millions de voix.", ["between 1000000–2000000 voix"]),
            ("Deux à trois cents morts, cinq ou six cents élus.", ["between 200–300 morts", "between 500–600 élus"]),
            (
                "Entre deux et trois cents morts, quatre à cinq cent mille voix.",
                ["between 200–300 morts", "between 400000–500000 voix"]
            ),
            (
                "Deux ou trois dizaines de cas, une à deux centaines de milliers de voix.",
                [
                    "between 20–30 cas", "between 100000–200000 voix",
                ]
            ),
            ("Cent à deux cents cas, deux à trois pour cent.", ["between 100–200 cas", "between 2–3 "]),
            (
                "Un à deux milliards d’euros, une à deux personnes.",
                ["between 1000000000–2000000000 euros", "between 1–2 personnes"]
            ),
            ("Une ou deux autres, un à trois mille élus.", ["between 1–2 autres", "between 1000–3000 élus"]),
            ("L’un à deux voix, un ou plusieurs élus.", ["exactly 2 voix"]),
            ("Ils ont 20 à 30 cas au moins, 12 pays au moins deux fois.", ["at_least 20 cas", "exactly 12 pays"]),
            ("Jusqu’à 20 ou 30 cas, au moins 20 à 30 morts.", ["at_most 30 cas", "at_least 20 morts"]),
            ("Pas plus de deux ou trois cas, environ 20 à 30 élus.", ["at_most 3 cas", "between 20–30 élus"]),
            ("Entre 500 et un millier de gens, une dizaine.", ["between 500–1000 gens"]),
            ("Une trentaine de milliers de votants.", ["about 30000 votants"]),
            ("Des dizaines de milliers de gens, trois dizaines de cas.", ["more_than 10000 gens", "about 30 cas"]),
            ("Au moins 12 morts, au plus 3 blessés.", ["at_least 12 morts", "at_most 3 blessés"]),
            ("Jusqu’à 500 civils, pas plus de 4 cas.", ["at_most 500 civils", "at_most 4 cas"]),
            ("Il y a 12 morts au moins, mardi 4 au plus tard.", ["at_least 12 morts"]),
            ("Il roulait à 90 km/h, 12 M€ en poche.", ["exactly 90 km/h", "exactly 12000000 €"]),
            ("La salle accueille 5.000 personnes maximum.", ["at_most 5000 personnes"]),
            ("Deux trains sur cinq sont en retard.", ["exactly 40 trains"]),
            ("Les ventes ont chuté de 12 %.", ["exactly 12 ventes"]),
            (
                "Mille cent élus, 1’250 francs, un demi-millier de voix.",
                [
                    "exactly 1100 élus", "exactly 1250 francs", "exactly 500 voix",
                ]
            ),
            ("Les deux tiers des hêtres sont morts.", []),
            ("Quatre conseillers fédéraux feront le voyage.", ["exactly 4 conseillers fédéraux"]),
            ("Les deux pays constituent, selon l’article 49.3, un tout.", ["exactly 2 pays"]),
        ])
    func `a number is claimed with what it counts`(text: String, claims: [String]) throws {
        #expect(try Report(text).claims == claims)
    }

    @Test(
        arguments: [
            (
                "12.000 manifestants selon Awa Sarr, 45.000 selon la CGT.",
                [
                    "exactly 12000 manifestants by Awa Sarr",
                    "exactly 45000 manifestants by Confédération générale du travail",
                ]
            ),
            ("Il y a 35 saisies, contre 22 avant.", ["exactly 35 saisies", "exactly 22 saisies"]),
            ("Le texte est adopté (52 voix pour, 48 contre).", ["exactly 52 voix", "exactly 48 voix"]),
            ("Il y a sept arrestations, cinq pour vol.", ["exactly 7 arrestations"]),
            ("Le feu a fait 3 morts (selon un témoin).", ["exactly 3 morts by un témoin"]),
            ("Ils sont 40, selon les organisateurs, 30 élus.", ["exactly 30 élus by les organisateurs"]),
            ("Il y a 40 élus selon les organisateurs.", ["exactly 40 élus by les organisateurs"]),
            ("Il faut 3 voix selon le cas, puis 22.", ["exactly 3 voix"]),
            (
                "Selon Awa Sarr, 12 ports, dont 4 selon un témoin, sont clos.",
                ["exactly 12 ports by Awa Sarr", "exactly 4 ports by un témoin"]
            ),
        ])
    func `a number rests on whom the words beside it name`(text: String, claims: [String]) throws {
        let report = try Report(text)
        let found = zip(report.claims, report.facts.claims).map { words, claim in
            let source = claim.source.map { source in
                source.entity.map { report.facts.entities[$0].name } ?? report.article.text[source.range]
            }
            return words + (source.map { " by " + $0 } ?? "")
        }
        #expect(found == claims)
    }

    @Test func `every fact lies inside its sentence and cuts to its words`() throws {
        let report = try Report(
            """
            Awa Sarr (🇸🇳) reçoit à Dakar

            Le 4 mai 2024, la ministre Awa Sarr a rencontré des responsables du Togo, du Bénin et du Japon. « Douze pays ! »
            """)
        for entity in report.facts.entities {
            for mention in entity.mentions {
                #expect(report.article.text[mention.evidence.range] == mention.surface)
                #expect(mention.evidence.sentence.contains(mention.evidence.range.lowerBound))
            }
        }
        #expect(report.facts.meetings.count == 3)
        for meeting in report.facts.meetings {
            let evidence = meeting.evidence
            #expect(evidence.sentence.lowerBound <= evidence.range.lowerBound)
            #expect(evidence.range.upperBound <= evidence.sentence.upperBound)
        }
    }

    @Test(arguments: ["«", "\"", ",", "A ", "Le ", "M. ", "(", "- ", "1 ", "de ", "é", "\u{301}", "🇫🇷", "Inde, "])
    func `no repetition crashes the reading`(piece: String) throws {
        _ = try Report(String(repeating: piece, count: 3_000) + "x")
    }
}
