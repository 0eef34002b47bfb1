import Facts
import Naming
import Testing

@Suite("An organization is doubtful until words about it tell what only organizations have")
struct OrganizationEvidenceTests {
    private static func organizations(in text: String) throws -> [ArticleEntity] {
        try NamedText("Titre\n\n\(text)").entities.filter { $0.type == .organization }
    }

    @Test(
        "capitals alone are doubtful; who belongs to them, what they say, do and are called is evidence",
        arguments: [
            ("Le ZRK a indiqué que tout allait bien.", false), ("Selon le porte-parole du ZRK, tout va.", false),
            ("Une étude est publiée par le ZRK hier.", false), ("Il a signé chez ZRK hier.", false),
            ("L’association ZRK proteste.", false), ("La ZRK, une coopérative, ferme.", false),
            ("Il a lu le rapport de ZRK hier.", false), ("Il attend la ZRK depuis hier.", true),
            ("Les ZRK sont chers.", true), ("Un test ZRK est prêt.", true), ("Le fichier ZRK est plein.", true),
            ("Voici la ZRK 300 neuve.", true), ("Il est inscrit au traitement des récidives (TDR).", true),
        ])
    func acronyms(text: String, isDoubtful: Bool) throws {
        #expect(try Self.organizations(in: text).allSatisfy { $0.isDoubtful == isDoubtful })
    }

    @Test(
        "an institution that is one of many, or only begins to be named, is doubtful",
        arguments: [
            ("Il a saisi l’Agence nationale hier.", true), ("Il a saisi l’Agence nationale des dunes hier.", false),
            ("Il attend devant une Commission de la dune.", true),
            ("Il attend devant la Commission de la dune.", false),
            ("Il attend devant un tribunal de Quimperlé.", false),
        ])
    func institutions(text: String, isDoubtful: Bool) throws {
        let organizations = try Self.organizations(in: text)
        #expect(organizations.map(\.isDoubtful) == [isDoubtful])
    }

    @Test(
        "a name goes on to the last noun that belongs to it, and no further",
        arguments: [
            (
                "Elle dirige l’Institut morvan des sciences et technologies des dunes (IMSTD).",
                ["Institut morvan des sciences et technologies des dunes"]
            ),
            (
                "La Société des auteurs, compositeurs et éditeurs de Morvac refuse.",
                ["Société des auteurs, compositeurs et éditeurs de Morvac"]
            ),
            (
                "La Direction de la Concurrence, de la Consommation et de la Répression attend.",
                ["Direction de la Concurrence, de la Consommation et de la Répression"]
            ),
            ("Il cite le Haut Conseil pour le Littoral.", ["Haut Conseil pour le Littoral"]),
            ("Il prie le Conseil national de conduire un audit.", ["Conseil national"]),
            ("Le quotidien L’Éveil de la Haute-Rive l’affirme.", ["L’Éveil de la Haute-Rive"]),
            ("L’association \"Terre et mer pour tous\" proteste.", ["Terre et mer pour tous"]),
            ("Il a signé avec Van Morvac & Durieux.", ["Van Morvac & Durieux"]),
            (
                "Elle cite l’Institute of Dune Science and Technology Corporation.",
                ["Institute of Dune Science and Technology Corporation"]
            ),
        ])
    func boundaries(text: String, names: [String]) throws {
        #expect(try Self.organizations(in: text).map(\.name) == names)
    }

    @Test(
        "places, feasts and what an organization has or writes are none",
        arguments: [
            "Le centre commercial de Morvac ferme.", "Il vit dans le centre de l’Ardèche.",
            "L’Université d’été du club est close.", "L’ONG morvandelle proteste.",
            "Il décrit l’action de l’Organisation.", "Il suit son rendez-vous hebdomadaire Zorvex Nuit.",
        ])
    func none(text: String) throws {
        #expect(try Self.organizations(in: text).isEmpty)
    }
}
