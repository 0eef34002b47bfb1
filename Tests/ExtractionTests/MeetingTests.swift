import Facts
import Testing

@testable import Extraction

struct MeetingTests {
    @Test(
        arguments: [
            ("Awa Sarr a rencontré le ministre togolais Kofi Mensah.", ["Awa Sarr > TG Kofi Mensah held"]),
            ("Awa Sarr s’est longuement entretenue avec son homologue portugais.", ["Awa Sarr > PT held"]),
            (
                "Awa Sarr a reçu les ministres portugais, grec et maltais.",
                ["Awa Sarr > PT held", "Awa Sarr > GR held", "Awa Sarr > MT held"]
            ),
            ("Awa Sarr a été reçue par le roi Philippe de Belgique.", ["Philippe > Awa Sarr held"]),
            (
                "Awa Sarr reçue par la présidente chilienne\n\nAwa Sarr a été reçue lundi par la présidente chilienne, Ana Silva.",
                ["Ana Silva > Awa Sarr held"]
            ),
            ("Awa Sarr et Kofi Mensah se sont entretenus à Lomé.", ["Awa Sarr > Kofi Mensah held"]),
            (
                "Plusieurs réunions entre Awa Sarr et des responsables du Niger, du Nigeria et de Guinée-Bissau.",
                ["Awa Sarr > NE held", "Awa Sarr > NG held", "Awa Sarr > GW held"]
            ),
            (
                "Lors d’un entretien avec le président turc Recep Demir, le ministre Ali Sow a promis une aide.",
                ["Ali Sow > TR Recep Demir held"]
            ),
            (
                "Awa Sarr a reçu le ministre malien, puis a rencontré l’ambassadeur du Japon.",
                ["Awa Sarr > ML held", "Awa Sarr > JP held"]
            ),
            (
                "Awa Sarr a été reçue le 17 janvier 2025 à Lomé par le président Kofi Mensah.",
                ["Kofi Mensah > Awa Sarr held"]
            ),
            ("Awa Sarr a, pour sa part, rencontré à Lomé Kofi Mensah.", ["Awa Sarr > Kofi Mensah held"]),
            (
                "Awa Sarr a reçu le ministre malien, avant de recevoir l’ambassadeur du Bhoutan.",
                ["Awa Sarr > ML held", "Awa Sarr > BT held"]
            ),
            (
                "Awa Sarr a rencontré le président de la Dominique, Ali Ba, et celui de la Barbade, Ana Silva.",
                ["Awa Sarr > DM Ali Ba held", "Awa Sarr > BB Ana Silva held"]
            ),
            (
                "Awa Sarr a rencontré ses homologues bulgare et grec, respectivement Ali Ba et Kofi Mensah.",
                ["Awa Sarr > BG Ali Ba held", "Awa Sarr > GR Kofi Mensah held"]
            ),
            (
                "Awa Sarr a rencontré Ali Ba et Kofi Mensah, présidents respectifs du Mali et du Togo.",
                ["Awa Sarr > ML Ali Ba held", "Awa Sarr > TG Kofi Mensah held"]
            ),
            (
                "Awa Sarr a rencontré ses homologues népalaise, Ana Silva, et sri-lankais, Ali Sabry.",
                ["Awa Sarr > NP Ana Silva held", "Awa Sarr > LK Ali Sabry held"]
            ),
            (
                "Le président malien Ali Ba est arrivé. Awa Sarr a rencontré Ali Ba à Lomé.",
                ["Awa Sarr > ML Ali Ba held"]
            ),
            (
                "Awa Sarr a rencontré le ministre togolais Kofi Mensah. Awa Sarr a rencontré son homologue togolais.",
                ["Awa Sarr > TG Kofi Mensah held"]
            ),
            (
                "Awa Sarr a rencontré :\n- Kofi Mensah, président de l’Union africaine.\n- Ana Silva, ministre.",
                ["Awa Sarr > Kofi Mensah held", "Awa Sarr > Ana Silva held"]
            ),
        ])
    func `who met whom is read from verb, noun, passive, pair and list`(text: String, meetings: [String]) throws {
        #expect(try Report(text).meetings == meetings)
    }

    @Test(
        arguments: [
            ("Awa Sarr doit rencontrer son homologue malien.", "planned"),
            ("Awa Sarr rencontrera demain le ministre malien.", "planned"),
            ("La rencontre entre Awa Sarr et le ministre malien a été annulée.", "cancelled"),
            ("Awa Sarr s’est entretenue par téléphone avec le ministre malien.", "phone"),
            ("Le 3 mai 2024, le sommet s’ouvre.\nEn 2019, Awa Sarr avait rencontré le ministre malien.", "past"),
        ])
    func `only what was held counts as held`(text: String, status: String) throws {
        #expect(try Report(text).facts.meetings.map(\.status.rawValue) == [status])
    }

    @Test(
        arguments: [
            "Awa Sarr a reçu le prix des mains du président malien.",
            "Le Mali et le Niger sont des pays voisins de l’Algérie.",
            "La réunion s’est tenue au Mali.",
            "L’entreprise a reçu 483 millions de dollars du gouvernement américain.",
            "Aucune rencontre n’a été organisée par Awa Sarr avec le représentant du Pakistan.",
            "Lors de l’audience, les deux ministres ont salué les relations de la Chine et du Togo.",
            "Avant de recevoir ses invités du Togo, Awa Sarr a parlé.",
            "Des mémorandums ont été signés avec plusieurs pays.",
        ])
    func `gifts, venues and neighbours are no meetings`(text: String) throws {
        #expect(try Report(text).meetings.isEmpty)
    }

    @Test func `a list stands under its heading's regions`() throws {
        let text = """
            Le sommet de Lomé

            Les réunions bilatérales d’Awa Sarr ont commencé.
            Du côté de l’Amérique latine et des Caraïbes
            Awa Sarr a tenu des réunions avec des délégations du Chili, des Bahamas et du Brésil.
            Un volet asiatique
            Elle a rencontré des responsables d’Inde et du Népal.
            """
        let meetings = try Report(text).facts.meetings
        let groups = meetings.map { "\($0.counterpart.country?.value ?? "?") \($0.statedGroup ?? "-")" }
        #expect(
            groups == [
                "CL Amérique latine et Caraïbes", "BS Amérique latine et Caraïbes", "BR Amérique latine et Caraïbes",
                "IN Asie", "NP Asie",
            ])
    }

    @Test func `a group stands behind its list, and in no organization's name`() throws {
        let text = """
            Awa Sarr parle au sommet de la Communauté économique des États de l’Afrique de l’Ouest.
            Awa Sarr a reçu des responsables d’Espagne et d’Italie pour l’Europe, puis des responsables de Chine et du Japon pour l’Asie.
            En marge du sommet de la Communauté économique des États de l’Afrique de l’Ouest, Awa Sarr a rencontré des responsables du Mali et du Bénin.
            """
        let groups = try Report(text).facts.meetings.map(\.statedGroup)
        #expect(groups == ["Europe", "Europe", "Asie", "Asie", nil, nil])
    }

    @Test func `a signed agreement is an outcome of its meeting, or implies one`() throws {
        let text = """
            Awa Sarr a rencontré des responsables du Togo et du Bénin. Un accord de coopération a été signé avec le Togo.
            Certaines réunions ont abouti à la signature de textes, notamment :
            - Un mémorandum d’entente avec la police nationale norvégienne pour la formation.
            """
        let report = try Report(text)
        #expect(
            report.meetings == ["Awa Sarr > TG held", "Awa Sarr > BJ held", "Awa Sarr > NO implied"])
        #expect(report.facts.meetings.map { $0.outcomes.map(\.kind.rawValue) } == [["agreement"], [], ["memorandum"]])
    }
}
