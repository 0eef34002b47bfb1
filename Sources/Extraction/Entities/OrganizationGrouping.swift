import FrenchText

/// Groups the organizations of an article: by name, by lexicon, by the acronym that the article itself explains.
struct OrganizationGrouping {
    let reading: Reading

    func group(_ names: [SpottedName]) -> [EntityCollector.Group] {
        let aliases = explainedAcronyms(names)
        let groups = Dictionary(grouping: names) { name in
            let own = key(name)
            return aliases[own] ?? own
        }
        return groups.values.map { names in
            let names = names.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
            return EntityCollector.Group(type: .organization, names: names, name: displayName(of: names))
        }
    }

    /// The lexicon's name, else the fullest spelling that is no acronym.
    private func displayName(of names: [SpottedName]) -> String {
        if let canonical = names.lazy.compactMap(\.canonical).first { return canonical }
        let spellings = names.filter { $0.kind != .acronym }.map(surface)
        let fullest = spellings.max { $0.unicodeScalars.count < $1.unicodeScalars.count }
        return fullest ?? names.first.map(surface) ?? ""
    }

    private func surface(_ name: SpottedName) -> String {
        reading.text.string(ofTokens: name.tokens)
    }

    /// The folded name without articles; a head before an acronym goes (*Pôle DGSN-DGST* is *DGSN-DGST*).
    private func key(_ name: SpottedName) -> String {
        if let canonical = name.canonical { return Folding.fold(canonical) }
        let tokens = reading.tokens[name.tokens]
        if tokens.count == 2, let last = tokens.last, last.letters == .upper { return last.folded }
        return tokens.map(\.folded).filter { !Self.articles.contains($0) }.joined(separator: " ")
    }

    /// *DGSN (Direction Générale de la Sûreté Nationale)* and *Organisation internationale … (OIPC)*: acronym key → name key.
    private func explainedAcronyms(_ names: [SpottedName]) -> [String: String] {
        var aliases: [String: String] = [:]
        for (left, right) in zip(names, names.dropFirst()) {
            guard right.tokens.lowerBound == left.tokens.upperBound + 1,
                reading.token(left.tokens.upperBound)?.lower == "("
            else { continue }
            if left.kind == .acronym, right.kind != .acronym, left.canonical == nil {
                aliases[key(left)] = key(right)
            } else if right.kind == .acronym, left.kind != .acronym, right.canonical == nil {
                aliases[key(right)] = key(left)
            }
        }
        return aliases
    }

    private static let articles: Set<String> = ["la", "le", "l'", "les"]
}
