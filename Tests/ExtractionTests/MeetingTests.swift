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
