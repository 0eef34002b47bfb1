import Testing

@testable import Extraction

/// Which names are told as persons.
struct PersonEvidenceTests {
    private static func persons(in text: String) throws -> [String] {
        try Report("Titre\n\n\(text)").facts.entities.filter { $0.type == .person && !$0.isDoubtful }.map(\.name)
    }

    @Test(
        "a given name, a title, a role right beside it, an act speak for a person",
        arguments: [
            ("Le ministre Ioannou a promis une aide.", "Ioannou"),
            ("Le chef de la police locale, Ioannou, a promis une aide.", "Ioannou"),
            ("Selon Ioannou, chef de la police, tout va bien.", "Ioannou"),
            ("Mme de la Tour préside la séance.", "de la Tour"),
            ("Le frère de Salah Kebir a parlé.", "Salah Kebir"),
            ("La ministre Awa Sarr est arrivée.", "Awa Sarr"),
        ])
    func told(text: String, name: String) throws {
        #expect(try Self.persons(in: text) == [name])
    }

    @Test(
        "what bears a person's name, or only looks like one, is none",
        arguments: [
            "Ils dorment à l’hôtel Crillon depuis mardi.",
            "La tempête Ciara a touché la côte.",
            "Il étudie au collège Jean Lurçat de Brest.",
            "Ils sont partis à bord du Jack Morisseau vendredi.",
            "Elle utilise une application nommée Knockin.",
            "Le président de l’université Paris-1 a démissionné.",
            "Le match France-Suisse a lieu mardi.",
            "Une étude de la Mayo Clinic le montre.",
            "La côte est frappée par Amanda, la première tempête du Pacifique.",
            "Ils ont visité le Musée Giscard hier.",
            "L’écurie Cyan Racing gagne la course.",
            "Le directeur général de la Santé a parlé.",
            "C’est le moteur de sa Type E. Soixante ans plus tard, il tourne.",
        ])
    func none(text: String) throws {
        #expect(try Self.persons(in: text).isEmpty)
    }
}
