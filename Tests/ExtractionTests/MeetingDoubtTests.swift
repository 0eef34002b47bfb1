import Facts
import Testing

@testable import Extraction

/// Which of the meetings that an article seems to tell of are told as facts.
struct MeetingDoubtTests {
    @Test(
        "a sentence proves a meeting by the roles of those who met",
        arguments: [
            "Awa Sarr a rencontré Ali Ba.",
            "Awa Sarr s’est entretenue de la crise avec Ali Ba.",
            "Awa Sarr et Ali Ba ont déjeuné ensemble mardi.",
            "Ali Ba, reçu mardi par Awa Sarr, a demandé une aide.",
            "Ali Ba a été reçu à Lomé par Awa Sarr.",
            "Awa Sarr a reçu une quarantaine de maires, dont Ali Ba.",
            "Awa Sarr a promis une aide lors d’un entretien avec Ali Ba.",
            "La rencontre entre Awa Sarr et Ali Ba a duré une heure.",
            "Awa Sarr, qui a reçu Ali Ba, a promis une aide.",
            "Après avoir rencontré Ali Ba, Awa Sarr a quitté Lomé.",
            "Awa Sarr a rencontré samedi Ali Ba.",
            "Awa Sarr a reçu à la mairie Ali Ba et Luis Vega.",
            "Le déplacement à Lomé de Awa Sarr, qui a rencontré Ali Ba, dure deux jours.",
        ])
    func proven(text: String) throws {
        let facts = try Report(text).facts
        #expect(facts.meetings.contains { !$0.isDoubtful && $0.counterpart.person != nil && $0.host != nil })
    }

    @Test(
        "what only looks like a meeting is no fact",
        arguments: [
            "Awa Sarr a rendu hommage à Ali Ba.",
            "Awa Sarr recevait Ali Ba sur le plateau de son émission.",
            "Dans « Le grand soir », Awa Sarr recevait Ali Ba.",
            "Awa Sarr et Ali Ba se sont retrouvés face à Luis Vega.",
            "Awa Sarr a échangé sa place avec Ali Ba.",
            "Awa Sarr a reçu le soutien du sénateur Ali Ba.",
            "Awa Sarr souhaite la reprise des discussions entre Ali Ba et Luis Vega.",
            "Awa Sarr a accordé un entretien à la journaliste Ana Silva.",
            "Awa Sarr, Ali Ba et Luis Vega sont en tête du championnat.",
            "Awa Sarr et Ali Ba se sont toujours parlé librement.",
            "L’avocat de Awa Sarr a rencontré Ali Ba.",
            "Awa Sarr ou Luis Vega a rencontré Ali Ba.",
            "Si Awa Sarr a rencontré Ali Ba, elle le dira.",
            "Awa Sarr a peut-être rencontré Ali Ba.",
            "On y retrouve Awa Sarr, Ali Ba et Luis Vega.",
            "L’Estonie, la Slovénie et la Bulgarie sont passées derrière le Mali.",
        ])
    func doubtful(text: String) throws {
        #expect(try Report(text).facts.meetings.allSatisfy { $0.isDoubtful })
    }

    @Test(
        "a sentence proves what is to come and what was called off",
        arguments: [
            ("Awa Sarr rencontrera Ali Ba mardi.", "planned"), ("Awa Sarr va recevoir Ali Ba.", "planned"),
            ("Ali Ba sera reçu mardi par Awa Sarr.", "planned"),
            ("Awa Sarr, qui doit rencontrer Ali Ba, a parlé.", "planned"),
            ("Awa Sarr devrait s’entretenir mardi avec Ali Ba.", "planned"),
            ("Awa Sarr aura un entretien avec Ali Ba.", "planned"),
            ("Awa Sarr doit avoir mardi un entretien avec Ali Ba.", "planned"),
            ("Une rencontre entre Awa Sarr et Ali Ba est prévue mardi.", "planned"),
            ("Awa Sarr recevra à sa résidence le maire de Tours, Ali Ba.", "planned"),
            ("La rencontre entre Awa Sarr et Ali Ba a été reportée.", "cancelled"),
            ("La rencontre entre Awa Sarr et Ali Ba n’aura pas lieu.", "cancelled"),
            ("Awa Sarr a annulé sa rencontre avec Ali Ba.", "cancelled"),
            ("L’entretien prévu avec Ali Ba a été annulé par Awa Sarr.", "cancelled"),
            ("Awa Sarr renonce à rencontrer Ali Ba.", "cancelled"),
            ("Awa Sarr devait rencontrer Ali Ba, mais la rencontre a été annulée.", "cancelled"),
            ("Awa Sarr rencontrera demain Ali Ba. La rencontre a été annulée.", "cancelled"),
            ("Awa Sarr doit en parler mardi lors d’une rencontre avec Ali Ba.", "planned"),
        ])
    func prospects(text: String, status: String) throws {
        let told = try Report(text).facts.meetings.filter { !$0.isDoubtful && $0.host != nil }
        #expect(told.map(\.status.rawValue) == [status])
    }

    @Test(
        "words of another time beside two names are no plan, and nothing called off",
        arguments: [
            "Awa Sarr souhaite rencontrer Ali Ba.", "Awa Sarr devait rencontrer Ali Ba.",
            "Awa Sarr a sollicité un rendez-vous avec le médecin Ali Ba.",
            "Awa Sarr, Ali Ba et Luis Vega sont attendus au concert.",
            "Le tournoi verra s’affronter Awa Sarr et Ali Ba.",
            "Awa Sarr n’a pas battu le record de Ali Ba, resté une heure en tête-à-tête avec Luis Vega.",
            "Awa Sarr ne se rendra pas à l’entretien de Ali Ba.",
            "Awa Sarr refuse de débattre avec Ali Ba.", "Awa Sarr refuse de rencontrer Ali Ba.",
            "Le spectacle devait accueillir Awa Sarr, avec Ali Ba.",
            "Awa Sarr menace d’annuler sa rencontre avec Ali Ba.",
            "Awa Sarr recevra les Français de la convention.",
        ])
    func noProspects(text: String) throws {
        #expect(try Report(text).facts.meetings.allSatisfy { $0.isDoubtful })
    }

    @Test(
        "a meeting has not the day on which somebody speaks of it",
        arguments: [
            ("Le 5 mai 2024, Awa Sarr a rencontré Ali Ba.", "2024-05-05"),
            ("Awa Sarr a précisé le 5 mai 2024 qu’elle avait rencontré Ali Ba.", nil),
            ("Awa Sarr a rencontré Ali Ba, a affirmé le 5 mai 2024 le journal.", nil),
            ("Awa Sarr a parlé du projet le 5 mai 2024 lors d’un entretien avec Ali Ba.", "2024-05-05"),
        ])
    func day(text: String, day: String?) throws {
        let meetings = try Report(text).facts.meetings
        #expect(meetings.map { $0.dates?.first.text } == [day])
    }

    @Test(
        "what somebody says is untrue is no meeting",
        arguments: [
            "Il est faux que Awa Sarr a rencontré Ali Ba.",
            "Il est inexact de dire que Awa Sarr a rencontré Ali Ba.",
            "Il serait mensonger d’affirmer que Awa Sarr a reçu Ali Ba.",
            "Il n’est pas vrai que Awa Sarr a rencontré Ali Ba.",
            "Il est faux que Awa Sarr a eu un entretien avec Ali Ba.",
            "Awa Sarr dément avoir rencontré Ali Ba.",
            "Awa Sarr réfute avoir rencontré Ali Ba.",
            "Awa Sarr dément avoir eu un entretien avec Ali Ba.",
            "Awa Sarr dément que Luis Vega ait reçu Ali Ba.",
            "Awa Sarr a nié que Luis Vega s’est entretenu avec Ali Ba.",
            "Awa Sarr dément les informations selon lesquelles elle a rencontré Ali Ba.",
            "L’information selon laquelle Awa Sarr a rencontré Ali Ba est fausse.",
        ])
    func untrue(text: String) throws {
        #expect(try Report(text).facts.meetings.isEmpty)
    }

    @Test(
        "what is said to be true, or only said, is told",
        arguments: [
            "Il est vrai que Awa Sarr a rencontré Ali Ba.", "Luis Vega a affirmé que Awa Sarr a rencontré Ali Ba.",
        ])
    func affirmed(text: String) throws {
        #expect(try Report(text).facts.meetings.contains { !$0.isDoubtful && $0.status == .held })
    }

    @Test("who is left out of a meeting was not there")
    func excluded() throws {
        let facts = try Report("Awa Sarr a rencontré Ali Ba mais pas Luis Vega.").facts
        let told = facts.meetings.filter { !$0.isDoubtful }.compactMap(\.counterpart.person)
        #expect(told.map { facts.entities[$0].name } == ["Ali Ba"])
    }

    @Test(
        "a report of several meetings tells of those that a list names",
        arguments: [
            (
                "La ministre Awa Sarr a tenu mardi une série d’entretiens avec ses homologues du Chili, du Pérou et de la Bolivie.",
                3
            ),
            (
                "La ministre Awa Sarr a multiplié les rencontres à Lomé. Afrique : Mali, Niger, Togo. Amériques : Chili, Pérou.",
                5
            ),
        ])
    func listed(text: String, count: Int) throws {
        #expect(try Report(text).facts.meetings.count { !$0.isDoubtful } == count)
    }
}
