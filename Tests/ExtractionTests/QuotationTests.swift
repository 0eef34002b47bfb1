import Corpus
import Facts
import Testing

@testable import Extraction

struct QuotationTests {
    /// `kind speaker (verb): words` for each quotation, `?` for what the text does not tell.
    private static func quotations(_ text: String) throws -> [String] {
        let report = try Report(text)
        return report.facts.quotations.map { quotation in
            let speaker = quotation.speaker.map { speaker in
                speaker.entity.map { report.facts.entities[$0].name } ?? "[\(report.article.text[speaker.range])]"
            }
            let words = report.article.text[quotation.evidence.range]
            return "\(quotation.kind.rawValue) \(speaker ?? "?") (\(quotation.verb?.infinitive ?? "?")): \(words)"
        }
    }

    @Test(
        arguments: [
            (
                "« Nous ne céderons pas », a déclaré lundi le ministre de l’Intérieur, Awa Sarr. « C’est dit. »",
                ["direct Awa Sarr (déclarer): Nous ne céderons pas", "direct Awa Sarr (?): C’est dit."]
            ),
            ("“Nous voulons la paix”, dit Modou Ba.", ["direct Modou Ba (dire): Nous voulons la paix"]),
            ("\"Il faut agir\", martèle la présidente Awa Sarr.", ["direct Awa Sarr (marteler): Il faut agir"]),
            (
                "’’La sécurité est l’affaire de tous’’, a souligné Mme Sarr devant la presse.",
                ["direct Sarr (souligner): La sécurité est l’affaire de tous"]
            ),
            ("Awa Sarr a répondu : « Je reste. »", ["direct Awa Sarr (répondre): Je reste."]),
            ("Et Modou Ba de conclure : « Tout est dit. »", ["direct Modou Ba (conclure): Tout est dit."]),
            ("Awa Sarr : « Je ne sais pas encore. »", ["direct Awa Sarr (?): Je ne sais pas encore."]),
            ("« Le port rouvrira », selon Awa Sarr.", ["direct Awa Sarr (?): Le port rouvrira"]),
            (
                "« Le port, a expliqué Modou Ba, sera fermé. »",
                ["direct Modou Ba (expliquer): Le port, a expliqué Modou Ba, sera fermé."]
            ),
            ("« C’est fini », s’est exclamée Awa Sarr.", ["direct Awa Sarr (s’exclamer): C’est fini"]),
            ("« C’est fini », fait valoir Awa Sarr.", ["direct Awa Sarr (faire valoir): C’est fini"]),
            ("« Non », a répondu à Awa Sarr le ministre Modou Ba.", ["direct Modou Ba (répondre): Non"]),
            ("« C’est fini », a tonné un docker.", ["direct [un docker] (tonner): C’est fini"]),
            ("Pour Mme Sarr, élue de Lomé, \"c’est non\".", ["direct Sarr (?): c’est non"]),
            ("« Non », a dit son avocat Modou Ba.", ["direct Modou Ba (dire): Non"]),
            ("« Non », a dit de son côté son bureau.", ["direct [son bureau] (dire): Non"]),
            ("« Non », a dit à Awa Sarr Modou Ba.", ["direct Modou Ba (dire): Non"]),
            ("''C’est fini'', a jugé J.-P. Sarr.", ["direct J.-P. Sarr (juger): C’est fini"]),
            (
                "« C’est fini », a dit un docker, qui a ajouté que tout dort.",
                ["direct [un docker] (dire): C’est fini", "indirect [un docker] (ajouter): tout dort"]
            ),
        ])
    func `words between marks are said by whom the verb beside them names`(text: String, said: [String]) throws {
        #expect(try Self.quotations(text) == said)
    }

    @Test(
        arguments: [
            (
                "Awa Sarr a affirmé que le port « ne fermera jamais », ajoutant que tout ira bien.",
                [
                    "mixed Awa Sarr (affirmer): le port « ne fermera jamais »",
                    "indirect Awa Sarr (ajouter): tout ira bien",
                ]
            ),
            (
                "Le directeur Modou Ba, lui, estime que rien n’est joué. Il a précisé lundi à Lomé qu’il partirait.",
                ["indirect Modou Ba (estimer): rien n’est joué", "indirect Modou Ba (préciser): il partirait"]
            ),
            (
                "Selon Awa Sarr, le port rouvrira mardi. Le port rouvrira mardi, d’après un témoin.",
                [
                    "indirect Awa Sarr (?): le port rouvrira mardi",
                    "indirect [un témoin] (?): Le port rouvrira mardi",
                ]
            ),
            (
                "Le ministère de la Santé a annoncé que 12 cas avaient été confirmés.",
                ["indirect ministère de la Santé (annoncer): 12 cas avaient été confirmés"]
            ),
            (
                "Awa Sarr, directrice générale de l’ONU, est là. La patronne de l’ONU a dit que tout va bien.",
                ["indirect Awa Sarr (dire): tout va bien"]
            ),
            (
                "Il s’agit, selon Awa Sarr, de choisir.",
                ["indirect Awa Sarr (?): Il s’agit, selon Awa Sarr, de choisir"]
            ),
            (
                "Awa Sarr a d’abord déclaré que tout va bien. Elle a par ailleurs annoncé que tout ira mieux.",
                ["indirect Awa Sarr (déclarer): tout va bien", "indirect Awa Sarr (annoncer): tout ira mieux"]
            ),
            ("M. Ba s’est dit « confiant ».", ["mixed Ba (dire): confiant"]),
        ])
    func `what is told in the article's words ends with its clause`(text: String, said: [String]) throws {
        #expect(try Self.quotations(text) == said)
    }

    @Test(
        arguments: [
            (
                "« Un », a dit Mme Awa Sarr à M. Modou Ba. « Deux », a-t-il répondu. « Trois », a-t-elle dit.",
                "Sarr Ba Sarr"
            ),
            ("« Un », a dit Awa Sarr. « Deux », a-t-elle ajouté. « Trois », a-t-il répondu.", "Sarr Sarr nobody"),
        ])
    func `a pronoun means who spoke last and is of its gender`(text: String, speakers: String) throws {
        let report = try Report(text)
        let names = report.facts.quotations.map { quotation in
            quotation.speaker?.entity.map { String(report.facts.entities[$0].name.split(separator: " ").last ?? "") }
                ?? "nobody"
        }
        #expect(names.joined(separator: " ") == speakers)
    }

    @Test(
        arguments: [
            ("« Nous commençons.\n« Nous continuons », a dit Awa Sarr.", "Nous commençons.\n« Nous continuons"),
            ("« Nous commençons.\n» Nous continuons », a dit Awa Sarr.", "Nous commençons.\n» Nous continuons"),
            ("« <b>Non</b> et non », a dit Awa Sarr.", "Non et non"),
            ("« … et puis rien », a dit Awa Sarr.", "… et puis rien"),
            ("Nous sommes prêts », a assuré Awa Sarr.", "Nous sommes prêts"),
            ("« Nous changeons’’, a dit Awa Sarr, notant que tout ira bien.", "Nous changeons"),
            ("Awa Sarr a dit : « Nous sommes prêts.\nLe port dort.", "Nous sommes prêts."),
            ("« Il m’a dit “non” et “jamais” », raconte Awa Sarr.", "Il m’a dit “non” et “jamais”"),
            ("« Il a dit « non » et c’est tout », raconte Awa Sarr.", "Il a dit « non » et c’est tout"),
            ("« Un deux, et puis « trois », a dit Awa Sarr.\n« Quatre », a dit Modou Ba.", "trois"),
            ("Un « deux « trois « quatre, »» «\nIl a plu. « Cinq », a dit Modou Ba.", "Cinq"),
            ("\"Un deux.\nTrois quatre\", a dit Awa Sarr. \"Cinq\", a-t-elle dit.", "Trois quatre"),
        ])
    func `broken, nested and continued marks still hold the words said`(text: String, words: String) throws {
        let report = try Report(text)
        #expect(report.facts.quotations.contains { report.article.text[$0.evidence.range] == words })
    }

    @Test(
        arguments: [
            "Modou Ba n’a pas déclaré : « Je démissionne »", "Modou Ba n’a jamais déclaré que le port ferme.",
            "Modou Ba n’a pas dit « je démissionne » hier.", "Modou Ba ne dit pas que le port ferme.",
            "Modou Ba ne l’a jamais dit : « Je pars ».", "« Je pars », n’a jamais dit Modou Ba.",
            "Modou Ba refuse de dire : « Je pars ».", "Modou Ba a refusé mardi de dire « je pars ».",
            "Modou Ba a démenti avoir dit « je pars ».", "Modou Ba a démenti lundi avoir déclaré : « Je pars ».",
            "Modou Ba nie avoir affirmé que le port ferme.", "Si Modou Ba disait « je pars », tout irait bien.",
            "S’il avait dit « je pars », Modou Ba aurait menti.",
            "Ni Awa Sarr ni Modou Ba n’ont dit que le port ferme.",
        ])
    func `what is denied, refused or supposed is not said`(text: String) throws {
        #expect(try Self.quotations(text) == [])
    }

    @Test(
        arguments: [
            ("Modou Ba n’a pas seulement dit « je pars ».", ["mixed Modou Ba (dire): je pars"]),
            ("Modou Ba n’a pas précisé la date : « Je pars ».", ["direct Modou Ba (préciser): Je pars"]),
            ("« Je pars », n’a-t-il pas dit à Awa Sarr.", ["direct [a-t-il] (dire): Je pars"]),
            ("Même si Modou Ba disait « je pars », rien ne bouge.", ["mixed Modou Ba (dire): je pars"]),
            ("Modou Ba n’en a pas moins dit « je pars ».", ["mixed Modou Ba (dire): je pars"]),
            ("Sans rire, Modou Ba a dit : « Je pars ».", ["direct Modou Ba (dire): Je pars"]),
        ])
    func `a verb that a negation restricts or that grants is said`(text: String, said: [String]) throws {
        #expect(try Self.quotations(text) == said)
    }

    @Test(
        arguments: [
            ("a déclaré à Reuters une source diplomatique", "[une source diplomatique] (déclarer)"),
            ("a indiqué à la MAP le directeur régional", "[le directeur régional] (indiquer)"),
            ("a dit à l’AFP un proche de Modou Ba", "[un proche de Modou Ba] (dire)"),
            ("a déclaré lundi à la presse M. Modou Ba", "Modou Ba (déclarer)"),
            ("a dit au micro de la RTS le ministre Modou Ba", "Modou Ba (dire)"),
            ("a dit à la ministre Awa Sarr le maire Modou Ba", "Modou Ba (dire)"),
            ("a dit à des journalistes Modou Ba", "Modou Ba (dire)"),
            ("a dit aux journalistes Modou Ba", "Modou Ba (dire)"),
            ("a confié à l’AFP Modou Ba", "Modou Ba (confier)"),
            ("a dit à Lomé le ministre Modou Ba", "Modou Ba (dire)"),
        ])
    func `who is addressed is not who speaks`(words: String, speaker: String) throws {
        #expect(try Self.quotations("« C’est grave », \(words).") == ["direct \(speaker): C’est grave"])
    }

    @Test(
        arguments: [
            "« Non », a répondu à Awa Sarr.", "« Non », a dit à l’AFP.",
            "Il lit « La Peste » et aime le « grand soir ».", "Une note que la ministre a reçue est parue.",
            "On estime que tout va bien.", "Il faut choisir selon les besoins, selon le cas.",
            "Le juge, qu’il connaît, est absent.",
            "La fiabilité du port incarne un équilibre, notant que tout va bien.", "« », “ ”, \" \" et « .",
        ])
    func `titles, nouns and what nobody says are no quotations`(text: String) throws {
        #expect(try Self.quotations(text) == [])
    }
}
