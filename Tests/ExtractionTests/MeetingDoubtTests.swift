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
            "Awa Sarr doit en parler mardi lors d’une rencontre avec Ali Ba.",
            "Awa Sarr et Ali Ba se sont toujours parlé librement.",
            "L’avocat de Awa Sarr a rencontré Ali Ba.",
            "Awa Sarr ou Luis Vega a rencontré Ali Ba.",
            "Si Awa Sarr a rencontré Ali Ba, elle le dira.",
            "Awa Sarr a peut-être rencontré Ali Ba.",
            "On y retrouve Awa Sarr, Ali Ba et Luis Vega.",
            "L’Estonie, la Slovénie et la Bulgarie sont passées derrière le Mali.",
        ])
    func doubtful(text: String) throws {
        #expect(try Report(text).facts.meetings.allSatisfy { $0.isDoubtful || $0.status == .planned })
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
