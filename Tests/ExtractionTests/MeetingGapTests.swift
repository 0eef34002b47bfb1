import Facts
import Testing

@testable import Extraction

/// Constructions that are not read yet, or read otherwise: a row that comes out leaves for the table of its kind.
struct MeetingGapTests {
    @Test(
        arguments: [
            (
                "Awa Sarr a rencontré Ana Silva, secrétaire générale de l’Organisation des États américains (OEA).",
                ["Awa Sarr > Ana Silva held"]
            ),
            (
                "Le président coréen Yoon Suk-yeol a parlé. Awa Sarr l’écoute. Yoon a rencontré le ministre malien.",
                ["Yoon Suk-yeol > ML held"]
            ),
            (
                "Awa Sarr a rencontré Ali Ba, son homologue libyen. Awa Sarr s’est entretenue avec lui.",
                ["Awa Sarr > LY Ali Ba held"]
            ),
            ("Awa Sarr a rencontré le ministre malien, a précisé le porte-parole Ali Ba.", ["Awa Sarr > ML held"]),
            ("La rencontre entre Awa Sarr et le ministre malien n’a pas été annulée.", ["held"]),
            ("Après avoir rencontré le ministre malien Ali Ba, Awa Sarr a quitté Lomé.", ["Awa Sarr > ML Ali Ba held"]),
            ("En recevant le ministre malien Ali Ba, Awa Sarr a souri.", ["Awa Sarr > ML Ali Ba held"]),
            (
                "Awa Sarr a été reçue par Ali Ba, à Lomé par Kofi Mensah.",
                ["Ali Ba > Awa Sarr held", "Kofi Mensah > Awa Sarr held"]
            ),
            (
                "Ali Ba et Kofi Mensah ont visité le palais, où les avait accueillis Awa Sarr.",
                ["Awa Sarr > Ali Ba held", "Awa Sarr > Kofi Mensah held"]
            ),
            (
                "Awa Sarr, Ali Ba et Ana Silva sont arrivés à Lomé. Tous trois ont été reçus par Kofi Mensah.",
                ["Kofi Mensah > Awa Sarr held", "Kofi Mensah > Ali Ba held", "Kofi Mensah > Ana Silva held"]
            ),
            (
                "La présidente de la République démocratique du Congo Awa Sarr a reçu son homologue congolais Ali Ba.",
                ["Awa Sarr > CG Ali Ba held"]
            ),
            ("La présidente du Congo-Brazzaville Awa Sarr a reçu son homologue congolais.", ["Awa Sarr > CD held"]),
            ("Awa Sarr a reçu une délégation malienne conduite par Ali Ba.", ["Awa Sarr > ML Ali Ba held"]),
            ("Le ministre malien s’est entretenu avec le ministre chilien Luis Vega.", ["? > CL Luis Vega held"]),
            ("Rabat et Madrid ont tenu une réunion de haut niveau.", ["? > ES held"]),
            ("Un entretien entre Rabat et Madrid a eu lieu lundi.", ["? > ES held"]),
            ("La rencontre avec le ministre malien Ali Ba a duré deux heures, selon Awa Sarr.", ["? > ML Ali Ba held"]),
            ("Awa Sarr a reçu le soutien du ministre malien Ali Ba.", []),
            (
                "Awa Sarr avait rencontré lundi à Lomé, avec M. Vega, le conseiller malien Ali Ba.",
                ["Awa Sarr > ML Ali Ba held"]
            ),
            (
                "Awa Sarr rencontrait depuis janvier, près de Lomé, un responsable malien, Ali Ba.",
                ["Awa Sarr > ML Ali Ba held"]
            ),
            (
                "Awa Sarr a reçu Ali Ba. Un dîner auquel s’est joint leur homologue chilien a suivi.",
                ["Awa Sarr > Ali Ba held", "Awa Sarr > CL held"]
            ),
            (
                "Awa Sarr a multiplié les audiences. Se sont succédé dans son bureau le ministre malien et l’ambassadeur du Japon.",
                ["Awa Sarr > ML held", "Awa Sarr > JP held"]
            ),
            (
                "Après Bamako, où elle a rencontré le président malien Ali Ba, Awa Sarr a gagné Dakar.",
                ["Awa Sarr > ML Ali Ba held"]
            ),
            (
                "Awa Sarr a profité de son séjour à Bamako pour s’entretenir avec le Premier ministre Ali Ba.",
                ["Awa Sarr > ML Ali Ba held"]
            ),
            (
                "Une rencontre avec le ministre malien Ali Ba a permis à Awa Sarr d’avancer sur le projet.",
                ["? > ML Ali Ba held"]
            ),
            (
                "Ali Ba était aux côtés de la ministre chilienne Ana Silva. Le chef de l’État malien l’avait reçue à Lomé.",
                ["? > CL Ana Silva held"]
            ),
            (
                "Le président malien Ali Ba et Kofi Mensah sont arrivés. Le sommet Ba-Mensah a duré deux heures.",
                ["Ali Ba > Kofi Mensah held"]
            ),
            (
                "La ministre togolaise Awa Sarr s’est entretenue à Bamako avec le chef de l’État, Ali Ba.",
                ["Awa Sarr > ML Ali Ba held"]
            ),
            (
                "Dans la capitale arménienne, la ministre togolaise Awa Sarr a rencontré le Premier ministre Ali Ba.",
                ["Awa Sarr > AM Ali Ba held"]
            ),
            (
                "Awa Sarr s’est rendue à Bamako, où elle a eu une séance de travail avec son homologue Ali Ba.",
                ["Awa Sarr > ML Ali Ba held"]
            ),
            (
                "BAMAKO – Après son entrevue avec le Premier ministre Ali Ba, la ministre togolaise Awa Sarr a parlé.",
                ["Awa Sarr > ML Ali Ba held"]
            ),
            ("Awa Sarr a reçu un diplomate malien en 2019.", []),
            (
                "Awa Sarr a eu au téléphone le président malien Ali Ba. Les deux présidents ont discuté du Mali.",
                ["Awa Sarr > ML Ali Ba phone"]
            ),
            ("Awa Sarr a aussi eu au téléphone le président malien Ali Ba.", ["Awa Sarr > ML Ali Ba phone"]),
            (
                "Awa Sarr doit rencontrer le ministre malien Ali Ba. La visite de Kofi Mensah a été annulée.",
                ["planned"]
            ),
            ("Modou Ba a rencontré Awa Sarr en finale du tournoi.", []),
            ("Dans le film, Modou Ba rencontre Awa Sarr.", []),
            ("Modou Ba et Awa Sarr ont accueilli leur premier enfant, Ali.", []),
            ("Modou Ba a accueilli Awa Sarr au festival.", []),
            ("Modou Ba a reçu la Légion d’honneur et Awa Sarr aussi.", []),
        ])
    func `what is not read yet`(text: String, meetings: [String]) throws {
        let report = try Report(text)
        withKnownIssue {
            let isStatus = meetings.allSatisfy { !$0.contains(" > ") }
            let read = isStatus && !meetings.isEmpty ? report.facts.meetings.map(\.status.rawValue) : report.meetings
            #expect(read == meetings)
        }
    }
}
