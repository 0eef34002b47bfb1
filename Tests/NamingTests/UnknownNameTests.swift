import Facts
import Naming
import Testing

@Suite("Names that no lexicon knows are told by the words about them")
struct UnknownNameTests {
    private static func names(_ type: EntityType, in text: String) throws -> [String] {
        try NamedText("Titre\n\n\(text)").entities.filter { $0.type == type }.map(\.name)
    }

    @Test(
        "a noun before a name, a sign or a form of firm in it, says that it is an organization",
        arguments: [
            ("Le fabricant de vélos Morvac ferme.", ["Morvac"]),
            ("La start-up lilloise Zelpi lève 3 millions.", ["Zelpi"]),
            ("L’assureur Covrane et la coopérative Terres du Sud signent.", ["Covrane", "Terres du Sud"]),
            ("Le groupe Val d’ici embauche.", ["Val d’ici"]), ("Durieux & Lang recrute.", ["Durieux & Lang"]),
            ("Il a rejoint Ormand Capital Partners.", ["Ormand Capital Partners"]),
            ("Le magazine La Boussole l’affirme.", ["La Boussole"]),
            ("L’éditeur Antoine Lemercier est mort.", []), ("La société de Quimperlé ferme.", []),
        ])
    func organizations(text: String, names: [String]) throws {
        #expect(try Self.names(.organization, in: text).map { $0.replacing("groupe ", with: "") } == names)
    }

    @Test("what one place calls an organization is one in every other")
    func agreement() throws {
        let text =
            "La filature Blondel rachète son rival Ortavel. Ortavel perdait de l’argent. Chez Ortavel, on se tait."
        #expect(try Self.names(.person, in: text).isEmpty)
        #expect(try Self.names(.organization, in: text) == ["Blondel", "Ortavel"])
    }

    @Test(
        "the short form in brackets belongs to the long one",
        arguments: [
            ("L’Agence bretonne de l’eau (ABE) alerte. L’ABE attend.", ["Agence bretonne de l’eau"]),
            ("La Ligue pour la défense des haies [LDH] proteste.", ["Ligue pour la défense des haies"]),
            ("La Fédération des meuniers (Fedmeule) refuse ; Fedmeule attend.", ["Fédération des meuniers"]),
        ])
    func shortForms(text: String, names: [String]) throws {
        #expect(try Self.names(.organization, in: text) == names)
    }

    @Test(
        "what towns begin with tells a town, whoever bears the rest as a name",
        arguments: [
            ("La flotte a quitté Santa Rosa pour Port Albert.", ["Santa Rosa", "Port Albert"]),
            ("Il est mort à son domicile de Kervanec.", ["Kervanec"]),
        ])
    func places(text: String, names: [String]) throws {
        #expect(try Self.names(.place, in: text) == names)
        #expect(try Self.names(.person, in: text).isEmpty)
    }

    @Test(
        "streets, colours and stuffs called after a country name none",
        arguments: ["Rue de Russie, on danse.", "Le boulevard d’Italie est fermé.", "Un flacon d’encre de Chine."])
    func bearers(text: String) throws {
        #expect(try Self.names(.country, in: text).isEmpty)
    }

    @Test("a country stays one behind other nouns")
    func countries() throws {
        #expect(try Self.names(.country, in: "Le président de la Chine a quitté l’Italie.") == ["Chine", "Italie"])
    }

    @Test(
        "a given name alone that acts or has an age is a person",
        arguments: [("Camille a perdu ses clés.", ["Camille"]), ("Chantons avec Rémi. Zoé, 9 ans, rit.", ["Zoé"])])
    func givenNames(text: String, names: [String]) throws {
        #expect(Set(try Self.names(.person, in: text)).isSuperset(of: names))
    }

    @Test(
        "a role says that it is no more, or not yet, held",
        arguments: [
            ("L’ancien préfet Paul Morvan parle.", "ancien préfet"),
            ("La future ambassadrice au Chili, Ewa Lemaire, attend.", "future ambassadrice au Chili"),
        ])
    func roles(text: String, role: String) throws {
        let roles = try NamedText("Titre\n\n\(text)").entities.flatMap(\.roles)
        #expect(roles.map(\.value) == [role])
    }

    @Test(
        "what takes place is an event, and no other thing of that noun",
        arguments: [
            ("Il figure au patrimoine mondial de l’Unesco.", []), ("Une affaire remonte au sommet de l’État.", []),
            ("Elle tient un salon de massage à Toronto.", []),
            ("Le salon de l’Agriculture ouvre.", ["salon de l’Agriculture"]),
            ("Le sommet de l’Otan s’ouvre.", ["sommet de l’Otan"]),
            ("La 3e édition du Mondial est close.", ["3e édition du Mondial"]),
        ])
    func events(text: String, names: [String]) throws {
        #expect(try Self.names(.event, in: text) == names)
    }
}
