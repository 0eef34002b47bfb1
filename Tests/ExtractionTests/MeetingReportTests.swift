import Corpus
import Facts
import Testing

@testable import Extraction

/// Short reports as agencies write them: each row is one way to say that people met.
struct MeetingReportTests {
    @Test(
        arguments: [
            ("Awa Sarr a serré la main de son homologue malien, Ali Ba, à Lomé.", ["Awa Sarr > ML Ali Ba held"]),
            ("Awa Sarr est arrivée à Lomé. Elle a également rencontré le ministre malien.", ["Awa Sarr > ML held"]),
            (
                "À l’issue d’un entretien avec son homologue tunisien Sami Khelil, Awa Sarr a promis une aide.",
                ["Awa Sarr > TN Sami Khelil held"]
            ),
            ("Awa Sarr et Ali Ba se sont longuement serré la main.", ["Awa Sarr > Ali Ba held"]),
            ("Awa Sarr a passé trois heures avec le président malien Ali Ba.", ["Awa Sarr > ML Ali Ba held"]),
            ("Awa Sarr a partagé un petit-déjeuner avec le président malien Ali Ba.", ["Awa Sarr > ML Ali Ba held"]),
            (
                "Awa Sarr a coprésidé, lundi au Caire, avec son homologue égyptien Ali Ba, les travaux de la commission mixte.",
                ["Awa Sarr > EG Ali Ba held"]
            ),
            (
                "La commission mixte, coprésidée par la ministre tchadienne Awa Sarr et son homologue malien Ali Ba, s’est achevée.",
                ["Awa Sarr > ML Ali Ba held"]
            ),
            (
                "Awa Sarr a présidé une séance de travail avec ses pairs du Tchad et de la Centrafrique.",
                ["Awa Sarr > TD held", "Awa Sarr > CF held"]
            ),
            (
                "Lundi, après avoir été reçu par le ministre togolais Kofi Mensah, le ministre malien Ali Ba a visité l’usine.",
                ["Kofi Mensah > ML Ali Ba held"]
            ),
            (
                "Awa Sarr a réuni jeudi à Abidjan ses homologues de l’Union : Ali Ba (Guinée) et Luis Vega (Chili).",
                ["Awa Sarr > GN Ali Ba held", "Awa Sarr > CL Luis Vega held"]
            ),
            (
                "Awa Sarr a présidé, aux côtés de son homologue malien Ali Ba, la réunion du groupe mixte.",
                ["Awa Sarr > ML Ali Ba held"]
            ),
            ("Awa Sarr a rendu visite au président togolais Kofi Mensah.", ["Awa Sarr > TG Kofi Mensah held"]),
            (
                "Awa Sarr a offert un déjeuner en l’honneur du président togolais Kofi Mensah.",
                ["Awa Sarr > TG Kofi Mensah held"]
            ),
            (
                "Awa Sarr a tenu des réunions avec ses homologues, notamment ceux de l’Espagne et de la France.",
                ["Awa Sarr > ES held", "Awa Sarr > FR held"]
            ),
            (
                "TUNIS (TAP) – Reçu mardi par la présidente Awa Sarr, le ministre italien Marco Ferri a promis une aide.",
                ["Awa Sarr > IT Marco Ferri held"]
            ),
            (
                "Awa Sarr a rencontré le chef de la police malienne et une délégation du ministère togolais de la Sécurité.",
                ["Awa Sarr > ML held", "Awa Sarr > TG held"]
            ),
            (
                "Awa Sarr a rencontré ses homologues à Lomé, dont le Malien Ali Ba et le Chilien Luis Vega.",
                ["Awa Sarr > ML Ali Ba held", "Awa Sarr > CL Luis Vega held"]
            ),
            (
                "Awa Sarr a eu des rencontres avec de hauts responsables grecs, dont le ministre Yannis Pappas.",
                ["Awa Sarr > GR held", "Awa Sarr > Yannis Pappas held"]
            ),
            (
                "Le patron de la police malienne s’est entretenu à Lomé avec Awa Sarr.", ["Awa Sarr > ML held"]
            ),
            ("Les délégations russe et ukrainienne se sont rencontrées à Istanbul.", ["? > UA held"]),
            (
                "Awa Sarr s’est entretenue avec des responsables d’Europol et de la police néerlandaise.",
                ["Awa Sarr > NL held"]
            ),
            (
                "Awa Sarr a eu un tête à tête avec le ministre malien Ali Ba.", ["Awa Sarr > ML Ali Ba held"]
            ),
            (
                "Le Togolais Kofi Mensah, le Malien Ali Ba et le Chilien Luis Vega se sont retrouvés à Lomé.",
                ["Kofi Mensah > ML Ali Ba held", "Kofi Mensah > CL Luis Vega held"]
            ),
            (
                "Awa Sarr a reçu les chefs de la diplomatie du Mali, Ali Ba, et du Niger, Luis Vega.",
                ["Awa Sarr > ML Ali Ba held", "Awa Sarr > NE Luis Vega held"]
            ),
            (
                "Le premier ministre canadien et la présidente du Mexique venaient de s’entretenir.", ["? > MX held"]
            ),
            (
                "Le Chili, le Pérou et le Mexique ont rencontré Awa Sarr.",
                ["Awa Sarr > CL held", "Awa Sarr > PE held", "Awa Sarr > MX held"]
            ),
            (
                "Les représentants du Chili, du Pérou et du Mexique ont rencontré Awa Sarr.",
                ["Awa Sarr > CL held", "Awa Sarr > PE held", "Awa Sarr > MX held"]
            ),
            (
                "L’Espagne, le Portugal et le Maroc ont tenu une réunion à Rabat.", ["? > PT held", "? > MA held"]
            ),
            (
                "Awa Sarr a reçu le président de l’Office fédéral de la police criminelle allemande.",
                ["Awa Sarr > DE held"]
            ),
            (
                "Awa Sarr a ouvert le forum. Ont été reçus l’ambassadeur du Japon et le ministre malien Ali Ba.",
                ["Awa Sarr > JP held", "Awa Sarr > ML Ali Ba held"]
            ),
            (
                "Awa Sarr a présidé une réunion à laquelle ont pris part les ministres malien, Ali Ba, et chilien, Luis Vega.",
                ["Awa Sarr > ML Ali Ba held", "Awa Sarr > CL Luis Vega held"]
            ),
            (
                "Awa Sarr a accueilli à Lomé les représentants de la fédération portugaise.", ["Awa Sarr > PT held"]
            ),
            (
                "Awa Sarr a reçu les délégations du Mali et du Chili, conduites respectivement par Ali Ba et Luis Vega.",
                ["Awa Sarr > ML Ali Ba held", "Awa Sarr > CL Luis Vega held"]
            ),
            (
                "Au cours du point de presse qui a suivi sa rencontre avec le ministre malien, Ali Ba, la ministre Awa Sarr a annoncé que tout serait prêt.",
                ["Awa Sarr > ML Ali Ba held"]
            ),
            ("Awa Sarr a parlé. Se sont succédé à la tribune le ministre malien et Ali Ba.", []),
            ("Le ministre malien Ali Ba a été l’hôte d’Awa Sarr à Lomé.", ["Awa Sarr > ML Ali Ba held"]),
            ("Awa Sarr, l’hôte du sommet, a parlé du ministre malien.", []),
            (
                "En présence de l’ambassadeur du Japon, la ministre Awa Sarr a reçu le ministre malien Ali Ba.",
                ["Awa Sarr > ML Ali Ba held"]
            ),
            (
                "La ministre Awa Sarr et son homologue malien, Ali Ba, ont coprésidé la commission mixte.",
                ["Awa Sarr > ML Ali Ba held"]
            ),
            (
                "La ministre Awa Sarr et son homologue malien Ali Ba ont réglé leurs différends lors d’une rencontre à Lomé.",
                ["Awa Sarr > ML Ali Ba held"]
            ),
            (
                "La ministre Awa Sarr est à Bamako. C’est avec le chef d’état-major malien qu’elle s’est entretenue.",
                ["Awa Sarr > ML held"]
            ),
            (
                "La ministre Awa Sarr s’est entretenue avec plusieurs de ses homologues. Il s’agit de la ministre chilienne Ana Silva et du secrétaire d’État malien Ali Ba.",
                ["Awa Sarr > CL Ana Silva held", "Awa Sarr > ML Ali Ba held"]
            ),
            (
                "Awa Sarr a ouvert le forum. C’était au tour du ministre malien Ali Ba d’être reçu à Lomé.",
                ["Awa Sarr > ML Ali Ba held"]
            ),
            (
                "Les ministres malien et togolais du Pétrole, Ali Ba et Kofi Mensah, ont signé un accord au terme d’une séance de travail entre les deux délégations.",
                ["Ali Ba > TG Kofi Mensah held"]
            ),
        ])
    func `reports tell of a meeting in many ways`(text: String, meetings: [String]) throws {
        #expect(try Report(text).meetings == meetings)
    }

    @Test(
        arguments: [
            (
                "Le sommet se tient à Kigali. L’hôte, Ali Ba, a parlé. Awa Sarr s’est entretenue avec Ali Ba.",
                ["Awa Sarr > RW Ali Ba held"]
            ),
            (
                "Le président Ali Ba a été accueilli par le roi togolais Kofi Mensah. Un dîner a été offert en l’honneur du président malien.",
                ["Kofi Mensah > ML Ali Ba held"]
            ),
            // A third country is nobody's home.
            (
                "La ministre malienne Awa Sarr a rencontré à Genève Ali Ba, directeur du HCR.",
                ["Awa Sarr > Ali Ba held"]
            ),
        ])
    func `whoever holds a bare office is at home where he is met`(text: String, meetings: [String]) throws {
        #expect(try Report(text).meetings == meetings)
    }

    @Test(
        arguments: [
            ("Awa Sarr a reçu lundi Ali Ba, puis mardi Luis Vega.", ["2031-03-10", "2031-03-11"]),
            ("Awa Sarr a reçu Ali Ba lundi et Luis Vega mardi.", ["2031-03-10", "2031-03-11"]),
            ("Mardi, Awa Sarr a reçu Ali Ba et Luis Vega.", ["2031-03-11", "2031-03-11"]),
            ("Le 3 mars, Ali Ba avait été reçu par Awa Sarr.", ["2031-03-03"]),
            ("Awa Sarr recevra bientôt Ali Ba.", []),
        ])
    func `a meeting is on the day that stands with it, not on that of the dispatch`(text: String, days: [String]) throws
    {
        let report = try Report("LOMÉ, 12 mars 2031 (AFP) – \(text)")
        #expect(report.facts.meetings.compactMap { $0.dates?.first.text } == days)
    }

    @Test func `an office is proved by all its words`() throws {
        let report = try Report("Awa Sarr a reçu le ministre malien, puis le Premier ministre espagnol.")
        #expect(
            report.facts.meetings.map { report.article.text[$0.evidence.range] } == [
                "ministre malien", "Premier ministre espagnol",
            ])
    }

    @Test func `the items of an agenda are meetings of the person whom the article is about`() throws {
        let text = """
            Awa Sarr a eu une suite de rendez-vous à Osaka. Revue de détail.

            Vendredi 28 juin
            – Ali Ba, Premier ministre du Mali et hôte du sommet : le commerce.
            – 10h30 : Luis Vega, président du Chili.

            Samedi 29 juin
            – Ana Silva (Brésil).

            Le sommet s’est achevé.
            """
        #expect(
            try Report(text).meetings == [
                "Awa Sarr > ML Ali Ba held", "Awa Sarr > CL Luis Vega held", "Awa Sarr > BR Ana Silva held",
            ])
    }

    @Test func `a diary tells of what is to come, item by item`() throws {
        let text = """
            Voici l’agenda de la ministre Awa Sarr :
            - Lundi : entretien à Riyad avec son homologue saoudien ;
            - Mardi : entretien à Doha avec son homologue qatari.
            """
        #expect(try Report(text).meetings == ["Awa Sarr > SA planned", "Awa Sarr > QA planned"])
    }

    @Test(
        arguments: [
            "Awa Sarr a passé deux heures à visiter le port.",
            "Awa Sarr a serré la main des joueurs.",
            "L’adieu fut grandiose, réunissant la scène de l’époque, dont Ali Ba ou Luis Vega.",
            "Awa Sarr a affirmé vouloir dialoguer avec le ministre malien.",
            "Awa Sarr a présidé la réunion consacrée au Mali.",
        ])
    func `years long past, visits and crowds are no meetings`(text: String) throws {
        #expect(try Report(text).facts.meetings.allSatisfy { $0.status != .held })
    }
}
