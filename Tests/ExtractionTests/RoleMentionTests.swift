import Facts
import Testing

@Suite("Whom a role alone means")
struct RoleMentionTests {
    @Test(
        arguments: [
            (
                "La ministre de la Santé, Awa Sarr, est là. La ministre a parlé. Le maire a ri.",
                ["Awa Sarr: ministre"]
            ),
            (
                "Le secrétaire général de l’ONU, Modou Ba, est là. Selon le secrétaire général de l’ONU, tout va.",
                ["Modou Ba: secrétaire général de l’ONU"]
            ),
            ("Le ministre a parlé. Le ministre Modou Ba est là.", []),
            ("Le ministre Modou Ba et le ministre Jean Petit sont là. Le ministre a parlé.", []),
            ("Modou Ba, directeur général de l’ONU, est là. Le patron de l’ONU a ri.", ["Modou Ba: patron de l’ONU"]),
            ("Modou Ba, directeur général de l’ONU, est là. Un directeur général a ri.", []),
        ] as [(String, [String])])
    func `a role alone means who was named with it, where only one was`(text: String, mentions: [String]) throws {
        let found = try Report(text).facts.entities.flatMap { entity in
            entity.mentions.filter { $0.kind == .role }.map { "\(entity.name): \($0.surface)" }
        }
        #expect(found == mentions)
    }
}
