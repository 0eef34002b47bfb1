import Foundation
import HTTPMessage
import Testing

@testable import depeche

/// However a folder came to be what it is, what is served of it is what a start from nothing serves.
struct ChangingFolderTests {
    private static let persons = [
        "Ewa Nowak", "Valdisi Urquisa", "Valdecy Urquiza", "Paul Vernhes", "P. Vernhes", "Awa Sarr", "Kofi Adjei",
    ]
    private static let sentences = [
        "# a rencontré # le 4 mars 2026 à Lomé.", "# a reçu le ministre du Ghana, #, mardi 3 mars 2026.",
        "# s’est entretenue avec # au siège de la Fédération des moulins.", "# n’a pas rencontré # le 4 mars 2026.",
        "L’incendie de Lomé du 2 mars 2026 a fait 9 morts, selon #.",
        "L’incendie de Lomé du 2 mars 2026 a fait 12 morts, selon #.",
        "« Nous avons signé un accord avec le Sénégal », a dit #, présidente de la Fédération des moulins.",
        "#, présidente de la Fédération des moulins, a parlé devant 400 délégués.",
        "#, directeur de l’Agence des lacs, attend des représentants du Japon, du Kenya et de la Norvège.",
    ]

    /// A folder that changes at random, always the same way for one seed.
    private struct Author {
        var generator: Numbers
        var files: [String] = []
        private var count = 0

        init(seed: UInt64) {
            generator = Numbers(state: seed)
        }

        mutating func text() -> String {
            let day = Int.random(in: 1...9, using: &generator)
            let lines = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                var line = ""
                for character in ChangingFolderTests.sentences.randomElement(using: &generator) ?? "" {
                    let person = ChangingFolderTests.persons.randomElement(using: &generator) ?? ""
                    line += character == "#" ? person : "\(character)"
                }
                return line
            }
            return "Titre \(day)\n\ndate 2026-03-0\(day) Par \(["Agence", "Revue", "Courrier"][day % 3])\n\n"
                + lines.joined(separator: "\n")
        }

        mutating func name() -> String {
            count += 1
            let folder = ["", "", "mars/", "mars/a.b/", "avril/"].randomElement(using: &generator) ?? ""
            return folder + "\((count * 37) % 90 + 10).txt"
        }

        mutating func correction() -> String {
            let names = ChangingFolderTests.persons.shuffled(using: &generator)
            let decisions = [
                "{\"kind\": \"same\", \"entities\": [\"\(names[0])\", \"\(names[1])\"]}",
                "{\"kind\": \"different\", \"entities\": [\"\(names[0])\", \"\(names[1])\"]}",
                "{\"kind\": \"name\", \"entity\": \"\(names[0])\", \"value\": \"\(names[0]) le Grand\"}",
                "{\"kind\": \"none\", \"entity\": \"\(names[0])\"}",
                "{\"kind\": \"type\", \"entity\": \"\(names[0])\", \"value\": \"organization\"}",
            ]
            let some = (0..<Int.random(in: 0...2, using: &generator)).compactMap { _ in
                decisions.randomElement(using: &generator)
            }
            return "{\"corrections\": [\(some.joined(separator: ", "))]}"
        }

        /// Changes something.
        mutating func act(on folder: ServedFolder) throws {
            let place = files.indices.randomElement(using: &generator)
            switch (Int.random(in: 0..<10, using: &generator), place) {
            case (0..<4, _), (4..<9, nil):
                let name = name()
                try folder.write(name, text())
                if !files.contains(name) { files.append(name) }
            case (4, let place?): try folder.write(files[place], text())
            case (5, let place?):
                let name = name()
                guard !files.contains(name) else { return }
                try folder.move(files[place], to: name)
                files[place] = name
            case (6..<9, let place?): try folder.remove(files.remove(at: place))
            default: try folder.write("corrections.json", correction())
            }
        }
    }

    /// SplitMix64.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var number = state
            number = (number ^ number >> 30) &* 0xBF58_476D_1CE4_E5B9
            number = (number ^ number >> 27) &* 0x94D0_49BB_1331_11EB
            return number ^ number >> 31
        }
    }

    /// Every list, and of every item of a list its own answer and what that leads to.
    private static func answers(of folder: ServedFolder) -> [String: String] {
        var answers: [String: String] = [:]
        var waiting = [
            "/v1/articles", "/v1/articles?sort=-published_at&facets=source,country", "/v1/entities",
            "/v1/entities?sort=name",
            "/v1/meetings?facets=status", "/v1/meetings/by-continent", "/v1/continents", "/v1/quotes", "/v1/claims",
            "/v1/claims/groups", "/v1/discrepancies", "/v1/sources", "/v1/sources/problems", "/v1/stats",
            "/v1/search?q=ministre", "/v1/search?q=moulins%20accord",
        ]
        while let target = waiting.popLast() {
            guard answers[target] == nil else { continue }
            let body = folder.get(target).body
            answers[target] = String(decoding: body, as: UTF8.self)
            guard let object = try? JSONSerialization.jsonObject(with: Data(body)) else { continue }
            collect(object, into: &waiting)
        }
        return answers
    }

    /// The addresses in an answer.
    private static func collect(_ value: Any, into links: inout [String]) {
        if let text = value as? String, text.hasPrefix("/v1/"), !text.contains("{") { links.append(text) }
        if let list = value as? [Any] { for element in list { collect(element, into: &links) } }
        if let object = value as? [String: Any] { for element in object.values { collect(element, into: &links) } }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `the way does not show`(seed: UInt64) throws {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("changing-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        var author = Author(seed: seed)
        let data = DataFolder(root.appendingPathComponent("data").path)
        let served = try ServedFolder(root.appendingPathComponent("articles"), data: data)
        var kinds: Set<String> = []
        for step in 0..<18 {
            try author.act(on: served)
            guard step % 3 != 1 else { continue }
            try served.loader.load()
            guard step % 6 == 5 else { continue }
            let copy = root.appendingPathComponent("data-\(step)")
            try FileManager.default.copyItem(at: root.appendingPathComponent("data"), to: copy)
            let fresh = try ServedFolder(served.url, data: DataFolder(copy.path))
            try fresh.loader.load()
            let (one, other) = (Self.answers(of: served), Self.answers(of: fresh))
            kinds.formUnion(
                one.keys.compactMap { $0.split(separator: "/").dropFirst(2).first?.prefix(3) }.map(String.init))
            #expect(Set(one.keys) == Set(other.keys), "step \(step)")
            for (target, answer) in one where other[target] != answer {
                Issue.record("step \(step): \(target)\n\(answer)\n\(other[target] ?? "")")
            }
        }
        // The texts say enough to be compared.
        #expect(kinds.isSuperset(of: ["per", "org", "mtg", "dsc", "clm", "src"]))
    }
}
