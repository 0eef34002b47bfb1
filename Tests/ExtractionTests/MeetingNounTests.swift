import Facts
import Testing

@testable import Extraction

struct MeetingNounTests {
    @Test(
        arguments: [
            (
                "La rencontre entre Awa Sarr et le ministre malien Ali Ba a duré deux heures.",
                ["Awa Sarr > ML Ali Ba held"]
            ),
            ("Awa Sarr a eu des entretiens avec le ministre malien Ali Ba.", ["Awa Sarr > ML Ali Ba held"]),
            ("Awa Sarr a tenu une réunion de travail avec l’ambassadeur du Japon.", ["Awa Sarr > JP held"]),
            ("Awa Sarr a eu un tête-à-tête avec le ministre malien Ali Ba.", ["Awa Sarr > ML Ali Ba held"]),
            ("Awa Sarr a eu des discussions avec le ministre malien Ali Ba.", ["Awa Sarr > ML Ali Ba held"]),
            ("Le sommet entre Awa Sarr et le président malien Ali Ba s’est achevé.", ["Awa Sarr > ML Ali Ba held"]),
            (
                "Ali Ba a tenu des réunions avec les ministres de l’Intérieur du Sénégal et du Gabon.",
                ["Ali Ba > SN held", "Ali Ba > GA held"]
            ),
            (
                "Awa Sarr a multiplié les bilatérales : le président malien Ali Ba et Luis Vega.",
                ["Awa Sarr > ML Ali Ba held", "Awa Sarr > Luis Vega held"]
            ),
            ("Awa Sarr a accordé une audience à l’ambassadeur du Japon.", ["Awa Sarr > JP held"]),
            (
                "Awa Sarr a parlé lors d’une conférence de presse conjointe avec son homologue malien Ali Ba.",
                ["Awa Sarr > ML Ali Ba held"]
            ),
            ("Une réunion entre les ministres malien et togolais s’est tenue lundi.", ["? > TG held"]),
            (
                "Awa Sarr a reçu le ministre malien, après un entretien avec l’ambassadeur du Japon.",
                ["Awa Sarr > ML held", "Awa Sarr > JP held"]
            ),
            (
                "Awa Sarr a eu plusieurs entretiens :\n• avec Ali Ba, ministre malien ;\n• avec Luis Vega, ministre espagnol.",
                ["Awa Sarr > ML Ali Ba held", "Awa Sarr > ES Luis Vega held"]
            ),
        ])
    func `a noun of meeting joins those around it`(text: String, meetings: [String]) throws {
        #expect(try Report(text).meetings == meetings)
    }

    @Test(
        arguments: [
            ("Awa Sarr exclut de rencontrer le ministre malien.", "cancelled"),
            ("Awa Sarr va rencontrer le ministre malien.", "planned"),
            ("Awa Sarr recevra le ministre malien la semaine prochaine.", "planned"),
            ("Awa Sarr devrait s’entretenir avec le ministre malien.", "planned"),
            ("Awa Sarr souhaite rencontrer le ministre malien.", "planned"),
            ("Awa Sarr pourrait être reçue par le ministre malien Ali Ba.", "planned"),
            ("Awa Sarr a prévu de s’entretenir avec le ministre malien.", "planned"),
            ("Un entretien avec le ministre malien figure au programme d’Awa Sarr.", "planned"),
            ("Une rencontre entre Awa Sarr et le ministre malien est prévue mardi.", "planned"),
            ("Une rencontre avec le ministre malien Ali Ba aura lieu demain, dit Awa Sarr.", "planned"),
            ("Awa Sarr est venue pour rencontrer le ministre malien.", "planned"),
            ("L’entretien prévu avec le ministre malien Ali Ba a été annulé par Awa Sarr.", "cancelled"),
            ("La rencontre entre Awa Sarr et le ministre malien a été reportée.", "cancelled"),
            ("La rencontre entre Awa Sarr et le ministre malien, annulée jeudi, s’est finalement tenue.", "held"),
            ("Awa Sarr a eu un entretien téléphonique avec le ministre malien.", "phone"),
            ("Awa Sarr s’est entretenue au téléphone avec le ministre malien.", "phone"),
            ("Awa Sarr s’est entretenue en visioconférence avec le ministre malien.", "phone"),
            ("Awa Sarr avait déjà rencontré le ministre malien.", "past"),
            ("Awa Sarr s’était entretenue l’an dernier avec le ministre malien.", "past"),
            ("En 1985, Awa Sarr avait rencontré le ministre malien.", "past"),
            (
                "Le 3 mai 2024, le sommet s’ouvre.\nEn mars 2024, Awa Sarr avait été reçue par le ministre malien Ali Ba.",
                "past"
            ),
            ("Awa Sarr s’est entretenue avec le ministre malien d’un conflit gelé depuis 2014.", "held"),
            ("Awa Sarr s’était entretenue lundi avec le ministre malien.", "held"),
        ])
    func `tense, voice and a few words give the status`(text: String, status: String) throws {
        #expect(try Report(text).facts.meetings.map(\.status.rawValue) == [status])
    }

    @Test(
        arguments: [
            // Denied or refused.
            "Awa Sarr n’a pas rencontré le ministre malien.",
            "Awa Sarr a refusé de rencontrer le ministre malien.",
            "Awa Sarr a démenti avoir rencontré le ministre malien.",
            "Awa Sarr a quitté Lomé sans rencontrer le ministre malien.",
            "Awa Sarr a décliné un entretien avec le ministre malien.",
            // Things received.
            "Awa Sarr a reçu une lettre du président malien.",
            "Awa Sarr a reçu un message de félicitations du roi d’Espagne.",
            "Awa Sarr a reçu deux invitations du président malien.",
            // Venue and topic.
            "Awa Sarr a tenu une réunion au Mali.",
            "Awa Sarr a présidé une réunion sur le Mali.",
            "Awa Sarr a réuni ses partisans au Togo.",
            // Talk about countries.
            "Awa Sarr a critiqué le président malien Ali Ba.",
            "Awa Sarr a appelé le ministre malien à la retenue.",
            "Le sommet de l’Union africaine s’est ouvert au Togo.",
            // Sports and the press.
            "La rencontre entre le Mali et le Togo s’est soldée par un match nul.",
            "Awa Sarr a marqué deux buts lors de la rencontre face au Togo.",
            "Dans un entretien avec le quotidien Le Monde, Awa Sarr a parlé du Mali.",
            "Awa Sarr a passé un entretien d’embauche au Togo.",
            // Lasting, not an event.
            "Awa Sarr présidait les pourparlers depuis deux ans avec le général malien Ali Ba.",
            "Awa Sarr a vu le film du réalisateur malien.",
        ])
    func `refusals, gifts, venues, topics, matches and interviews are no meetings`(text: String) throws {
        #expect(try Report(text).meetings.isEmpty)
    }
}
