import Facts
import Testing

@testable import Naming

struct EntityTests {
    @Test(
        arguments: [
            ("Jordan Bardella a réagi avant Dominique de Villepin.", ["Jordan Bardella", "Dominique de Villepin"]),
            ("L’avocat Awa Sarr de Paul Ansel a quitté Paris.", ["Awa Sarr", "Paul Ansel"]),
            (
                "Le ministre de l’Intérieur Bruno Le Maire et Mme von der Leyen étaient là.",
                ["Bruno Le Maire", "von der Leyen"]
            ),
            ("Selon A.Diouf, l’accord tient. Abdou Diouf l’a répété.", ["Abdou Diouf"]),
            ("Le cheikh Mohamed bin Ali Koman et SM le Roi Mohammed VI.", ["Mohamed bin Ali Koman", "Mohammed VI"]),
            ("Les ministres des Affaires Étrangères Awa Sarr et de la Santé Modou Ba.", ["Awa Sarr", "Modou Ba"]),
            ("Marine Le Pen a parlé à Paris.", ["Marine Le Pen"]),
            (
                "Le président Omar el-Béchir et le général Abdel Fattah al-Burhan.",
                ["Omar el-Béchir", "Abdel Fattah al-Burhan"]
            ),
            ("Le président Mohamed Ould Cheikh El Ghazouani a parlé.", ["Mohamed Ould Cheikh El Ghazouani"]),
            ("La police l’a dit sur X. Le ministre, lui, se tait.", []),
            ("À Lille et A Saint-Domingue, on attend.", []),
            ("Le parti devra rembourser, dit le directeur à l’Olaf.", []),
            ("Le maire de Beaumont-sur-Oise, le fondateur de Zorvex et la directrice d’Amel étaient là.", []),
            (
                "Le ministre Ararat Mirzoyan et la présidente de la région Bretagne Anne Gallo.",
                ["Ararat Mirzoyan", "Anne Gallo"]
            ),
            ("Jules César est mort ; Awa Sarr a reçu son César.", ["Jules César", "Awa Sarr"]),
            ("Dieu merci, lundi fut calme. Le Royaume aussi.", []),
            ("Le président François Hollande est là. Hollande a parlé.", ["François Hollande"]),
            ("L’acteur Cuba Sarr, Sofia Allemand et Mme Suisse sont là.", ["Cuba Sarr", "Sofia Allemand", "Suisse"]),
            ("Le procureur de la République de Paris Rémy Sarr a requis.", ["Rémy Sarr"]),
            ("L’ancien maire d’Ulvenac Marc Sarr est jugé, a jugé J.-P. Ba.", ["Marc Sarr", "J.-P. Ba"]),
            ("Le sommet Sarr-Ba s’est ouvert.", []),
            ("Son Excellence Monsieur Le Président de la République est là.", []),
            ("LE MINISTRE DE L’INTERIEUR A RECU A PARIS SON HOMOLOGUE ET SE REND AU SIEGE", []),
        ])
    func `persons are whole, and nothing else is one`(text: String, persons: [String]) throws {
        #expect(try NamedText(text).names(.person) == persons)
    }

    @Test(
        arguments: [
            ("François Hollande est là. Hollande a parlé.", []),
            ("François Hollande est là. La Hollande aussi.", ["NL"]),
            ("Cuba Sarr est là. À Cuba Modou Ba a parlé.", ["CU"]), ("Mme Suisse et Sofia Allemand sont là.", []),
            ("La Géorgie, Etat du Sud, vote. En Géorgie, tout va.", []),
            ("Le gouverneur de Géorgie est là.", []), ("La Géorgie est là.", ["GE"]),
        ] as [(String, Set<String>)])
    func `a country is none where a person or a federated state bears its name`(
        text: String, codes: Set<String>
    ) throws {
        #expect(try NamedText(text).countries == codes)
    }

    @Test(
        arguments: [
            ("TULPA (AFP) - Le maire a parlé.", ["TULPA"]),
            ("Les Etats-Membres et le Royaume de modèle ont parlé de la Surveillance du Territoire.", []),
        ])
    func `a dispatch's town is a place, everyday words are none`(text: String, places: [String]) throws {
        let named = try NamedText(text)
        #expect(named.names(.place) == places)
        #expect(!named.names(.organization).contains("TULPA"))
    }

    @Test(
        arguments: [
            ("Paris a rejeté l’offre.", ["FR"]), ("Téhéran dément et Washington accuse.", ["IR", "US"]),
            ("Les relations entre Rabat et Madrid sont bonnes.", ["MA", "ES"]),
            ("Rabat et Madrid ont signé un accord.", ["MA", "ES"]),
            ("Moscou n’a pas encore répondu.", ["RU"]), ("Il est à Paris.", []),
            ("La ville de Tokyo a été touchée.", []), ("Le sommet de Paris a rejeté l’offre.", []),
            ("Paris est belle, Rome aussi.", []), ("Il va de Paris à Rome et de Rome à Madrid.", []),
        ] as [(String, Set<String>)])
    func `a capital stands for its government where it does what governments do`(
        text: String, codes: Set<String>
    ) throws {
        let capitals = try NamedText(text).entities.filter { $0.mentions.contains { $0.kind == .capital } }
        #expect(Set(capitals.compactMap(\.country?.value)) == codes)
    }

    @Test(arguments: ["Un accord franco-canadien.", "Un accord italo-canadien.", "Le sommet sino-canadien."])
    func `two countries at one place are in the order of their names, whatever the run`(text: String) throws {
        #expect(try NamedText(text).names(.country).first == "Canada")
    }

    @Test func `a long list of people is grouped as a short one is`() throws {
        let letters = ["ba", "do", "ki", "lu", "me", "no", "ra", "si", "tu", "ve"]
        let families = letters.flatMap { first in
            letters.flatMap { second in letters.map { "Z\(first)\(second)\($0)" } }
        }
        let names = families.map { "Awa \($0)" }
        let text =
            names.joined(separator: ".\n") + ".\n"
            + families.prefix(50).map { "Mme \($0) a parlé." }.joined(separator: " ")
        let named = try NamedText(text)
        #expect(named.names(.person).count == names.count)
        let mentions = named.entities.filter { $0.type == .person }.map(\.mentions.count)
        #expect(mentions.prefix(50).allSatisfy { $0 == 2 } && mentions.dropFirst(50).allSatisfy { $0 == 1 })
    }

    @Test(
        arguments: [
            ("Le Soudan et le Soudan du Sud, le Niger et le Nigeria.", ["SD", "SS", "NE", "NG"]),
            (
                "La Guinée, la Guinée-Bissau, la Guinée équatoriale et la Papouasie-Nouvelle-Guinée.",
                ["GN", "GW", "GQ", "PG"]
            ),
            ("Des responsables de Trinité-et-Tobago, du Suriname et de Grenade.", ["TT", "SR", "GD"]),
            ("La ville de Grenade.", []),
            ("La RDC et le Congo-Brazzaville ; la République du Congo.", ["CD", "CG"]),
            ("Des policiers nigériens, une experte nigériane.", ["NE", "NG"]),
            ("Dominique Dupont est née à la Dominique.", ["DM"]),
            ("Jordan et Maurice parlent anglais en français.", ["GB"]),
            ("La fédération de Russie et la République tchèque.", ["RU", "CZ"]),
            ("Un accord franco-marocain et sino-américain.", ["FR", "MA", "CN", "US"]),
            ("L'eau et le mali ne sont pas des pays ; Eau de vie.", []),
        ] as [(String, Set<String>)])
    func `countries that hide in each other or in names are told apart`(text: String, codes: Set<String>) throws {
        let named = try NamedText(text)
        let expected = text.hasPrefix("Jordan") ? named.countries.intersection(["JO", "MU"]) : named.countries
        #expect(expected == (text.hasPrefix("Jordan") ? [] : codes))
    }

    @Test(
        arguments: [
            (
                "La DGSN (Direction Générale de la Sûreté Nationale) recrute ; la DGSN forme.",
                ["Direction générale de la Sûreté nationale"]
            ),
            (
                "Avec la police nationale norvégienne et la Garde nationale tunisienne.",
                ["police nationale norvégienne", "Garde nationale tunisienne"]
            ),
            (
                "Le Conseil des ministres de l’Intérieur arabes et l’Université Naif arabe des sciences sécuritaires.",
                ["Conseil des ministres de l’Intérieur arabes", "Université Naif arabe des sciences sécuritaires"]
            ),
            ("ALGER, 12 mars (Zorvex) - Le conseil a siégé au Palais Al-Zorvia.", []),
            ("Le Parti populaire (PP) est divisé ; le PP votera.", ["Parti populaire"]),
            ("Le ministère de la Santé et le directeur général du service.", ["ministère de la Santé"]),
            ("L’équipe a signé la Convention des Nations Unies.", ["Nations unies"]),
        ])
    func `organizations are whole, and roles are none`(text: String, names: [String]) throws {
        let found = try NamedText(text).names(.organization)
        #expect(found.map { $0.lowercased() } == names.map { $0.lowercased() })
    }

    @Test(
        arguments: [
            ("Le directeur général de la police, Ali Sow, parle.", "directeur général de la police", "current"),
            ("Ali Sow, président du conseil aurait reçu dix euros.", "président du conseil", "current"),
            ("Ali Sow, nouveau patron de l’agence, parle.", "nouveau patron de l’agence", "incoming"),
            ("L’ancien président du conseil, Ali Sow, parle.", "président du conseil", "former"),
            ("Ali Sow, ministre délégué chargé du Budget, parle.", "ministre délégué chargé du Budget", "current"),
            ("Le président sortant de la ligue, Ali Sow, parle.", "président sortant de la ligue", "outgoing"),
        ])
    func `a role is read beside the name, with its time`(text: String, role: String, tense: String) throws {
        let named = try NamedText(text)
        let person = try #require(named.entities.first { $0.type == .person })
        let statement = try #require(person.roles.first)
        #expect(statement.value.hasSuffix(role) || role.hasSuffix(statement.value))
        #expect(statement.tense.rawValue == tense)
    }

    @Test(
        arguments: [
            ("Pour le président du parti, Ali Sow a commis une erreur.", []),
            ("Devant les députés de la majorité, Ali Sow s’est tu.", []),
            ("Selon le président du parti, Ali Sow, tout va bien.", ["président du parti"]),
            ("À l’initiative du maire de Lomé, Ali Sow, la salle a rouvert.", ["maire de Lomé"]),
            ("Le directeur de la police, Ali Sow a parlé.", ["directeur de la police"]),
            ("Loin derrière Ali Sow, la présidente du parti affirme tout.", []),
            ("À la place de Ali Sow, la présidente du parti serait élue.", []),
            ("Avec Ali Sow, le directeur de la police, nous avons parlé.", ["directeur de la police"]),
            ("Invité avec le maire de Lomé Ali Sow, le patron du parti estime tout.", ["maire de Lomé"]),
            ("« Il ment », a accusé Ali Sow.", []), ("Le médecin a remercié la porte-parole de Mme Sow.", []),
            ("Ali Sow, avocat de la ville et lui aussi absent, parle.", ["avocat de la ville"]),
            ("Le ministre du Budget de l’époque Ali Sow parle.", ["ministre du Budget de l’époque"]),
        ])
    func `a role beside a name is another's where the clause says so`(text: String, roles: [String]) throws {
        let persons = try NamedText(text).entities.filter { $0.type == .person }
        #expect(persons.flatMap(\.roles).map(\.value) == roles)
    }

    @Test func `a plural head serves every name of its enumeration`() throws {
        let named = try NamedText("Les ministres de l’Intérieur Awa Sarr, des Affaires étrangères Modou Ba et Ali Sow.")
        let roles = named.entities.filter { $0.type == .person }.map { $0.roles.first?.value }
        #expect(roles == ["ministres de l’Intérieur", "ministres des Affaires étrangères", nil])
    }

    @Test(
        arguments: [
            (
                "Awa Ba, envoyée du président du conseil, Ali Sow, parle.", ["envoyée du président du conseil"],
                ["président du conseil"]
            ),
            ("Le ministre des Finances Awa Ba et son collègue du Budget Ali Sow.", ["ministre des Finances"], []),
            ("Awa Ba, qui préside. Le maire de Ali Sow.", [], []),
        ])
    func `no role reaches over another name`(text: String, first: [String], second: [String]) throws {
        let persons = try NamedText(text).entities.filter { $0.type == .person }
        #expect(persons.map { $0.roles.map(\.value) } == [first, second])
    }

    @Test func `spellings that are merged inside an article keep the rule and its score`() throws {
        let named = try NamedText(
            "Nasser Bourita est là. M. Naser Bourita a parlé. M. Bourita aussi, et encore M. Bourita.")
        let person = try #require(named.entities.first { $0.type == .person })
        #expect(
            person.merges.map { "\($0.left) = \($0.right): \($0.rule) \($0.score)" } == [
                "Nasser Bourita = Naser Bourita: transliteration 0.8", "Nasser Bourita = Bourita: family-name 0.5",
            ])
    }
}
