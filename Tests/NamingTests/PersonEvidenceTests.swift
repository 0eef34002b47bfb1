import Facts
import Testing

@testable import Naming

/// Which names are told as persons.
struct PersonEvidenceTests {
    private static func persons(in text: String) throws -> [String] {
        try NamedText("Titre\n\n\(text)").entities.filter { $0.type == .person && !$0.isDoubtful }.map(\.name)
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
            ("La présidente de la Commission européenne Awa von der Brink a parlé.", "Awa von der Brink"),
            ("Il m’a toujours dit 'Anita, ma famille c’est la Patrie'.", "Anita"),
            ("Une affiche de Bob Peak orne le mur.", "Bob Peak"),
            ("Le député LREM Belkhir Tolan a parlé.", "Belkhir Tolan"),
            ("Meurtre d’Angélique : l’enquête avance.", "Angélique"),
            ("Awa Sarr est venue. Les Sarr sont riches. La famille Sarr a parlé.", "Awa Sarr"),
            ("Tout va bien, explique à Closer Awa Sarr, professeure.", "Awa Sarr"),
            ("On a vu Miss France Awa Sarr à Lyon.", "Awa Sarr"),
            ("C’est le premier Noël à Paris d’Awa Sarr.", "Awa Sarr"),
            ("Un témoin nommé Awa Sarr a parlé.", "Awa Sarr"),
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
            "Ils adhèrent à un dispositif de mutualisation internationale appelé Knockin.",
            "« NOUS NE SOMMES PAS SEULS », a crié la foule.",
            "Les outils de l’International Center sont utiles.",
            "La vente Aston Martin Sale a rapporté deux millions.",
            "La voiture est une BMW Gran Delta et plaît beaucoup.",
            "Le salon Techno Vexin Ring ouvre mardi.",
            "Un maréchal du Reich a parlé.",
            "Place à la nouvelle Velting Spura, une berline.",
            "La gare d’Exit Paris est fermée. La mairie de Paris a parlé.",
            "L’annonce de France Bleu Azur a surpris tout le monde.",
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

    @Test("a family's name counts for none of its members, a civility only for whom it may address")
    func family() throws {
        let mentions = { (text: String) in
            try NamedText("Titre\n\n\(text)").entities.filter { $0.type == .person && !$0.isDoubtful }
                .map { "\($0.name): \($0.mentions.map(\.surface).joined(separator: ", "))" }
        }
        #expect(try mentions("Awa Sarr est venue. Les Sarr sont riches. Sarr a parlé.") == ["Awa Sarr: Awa Sarr, Sarr"])
        #expect(
            try mentions("Eliane Wauquiez est venue. La mère de Wauquiez a parlé.").first
                == "Eliane Wauquiez: Eliane Wauquiez")
        #expect(try mentions("Awa Sarr est venue au musée Sarr.") == ["Awa Sarr: Awa Sarr"])
        #expect(try Self.persons(in: "Les frères Ali et Omar Sarr sont arrivés.").count == 2)
        #expect(try mentions("Penelope Fillon est venue. M. Fillon a parlé.").count == 2)
        #expect(try mentions("Penelope Fillon est venue. Mme Fillon a parlé.").count == 1)
    }
}
