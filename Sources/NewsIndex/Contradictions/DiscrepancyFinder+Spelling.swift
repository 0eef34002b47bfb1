import Facts

extension DiscrepancyFinder {
    /// People and organizations whose full names articles write with different letters.
    ///
    /// Only spellings of as many words are compared, and only words that are alike: a shorter name, an acronym or a
    /// translation is another name, not another spelling. Case, accents, hyphens and apostrophes do not count.
    func differingSpellings() -> [Discrepancy] {
        threads.inRuns(entities.count, of: 256) { run in run.compactMap { differingSpelling(of: entities[$0]) } }
    }

    private func differingSpelling(of entity: IndexedEntity) -> Discrepancy? {
        guard [.person, .organization].contains(entity.type), entity.nameCount > 1 else { return nil }
        let names = Self.distinct(entity.names.filter { $0.kind == .name && !Self.isAlias($0) })
        let differing = names.filter { name in
            names.contains { Self.isOtherSpelling(name, $0) && Set(name.sources) != Set($0.sources) }
        }
        guard differing.count > 1 else { return nil }
        let list = differing.map(\.value).joined(separator: ", ")
        return Discrepancy(
            id: DiscrepancyID("dsc-spelling-\(entity.id.value)"), kind: .spelling,
            frenchSummary: "Un même nom s’écrit de plusieurs façons : \(list).",
            englishSummary: "One name is spelled in several ways: \(list).",
            values: differing.map { Discrepancy.Value(text: $0.value, evidence: $0.firstSeen) },
            entity: entity.id)
    }

    /// Whether a name is one that the lexicon lists: what it knows by several names is spelled as it should be.
    private static func isAlias(_ name: EntityName) -> Bool { name.firstSeen.rule == "organization.lexicon" }

    /// The names without those that repeat the letters of one before.
    private static func distinct(_ names: [EntityName]) -> [EntityName] {
        var letters: Set<String> = []
        return names.filter { letters.insert(SearchTerms.key(of: $0.value).filter { $0 != " " }).inserted }
    }

    /// Whether two names of as many words differ in words that are alike.
    private static func isOtherSpelling(_ left: EntityName, _ right: EntityName) -> Bool {
        let left = SearchTerms.key(of: left.value).split(separator: " ").map(String.init)
        let right = SearchTerms.key(of: right.value).split(separator: " ").map(String.init)
        guard left.count == right.count, left != right else { return false }
        let differing = zip(left, right).filter { $0 != $1 }
        // *des Transports* and *de Transports* are no spellings of a name; neither are a man's office and a woman's.
        guard !differing.allSatisfy({ particles.contains($0) || $0 + "e" == $1 || $1 + "e" == $0 }) else {
            return false
        }
        return zip(left, right).allSatisfy { one, other in
            let longest = max(one.unicodeScalars.count, other.unicodeScalars.count)
            return EditDistance.between(one, other) * 2 <= longest
        }
    }

    private static let particles: Set<String> = ["de", "du", "des", "d", "la", "le", "les", "l", "al", "el", "et"]
}
