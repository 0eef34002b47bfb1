import Facts
import FrenchText

/// Groups the organizations of an article: by name, by lexicon, by the acronym that the article itself explains.
struct OrganizationGrouping {
    let reading: Reading

    func group(_ names: [SpottedName]) -> [EntityCollector.Group] {
        let aliases = explainedAcronyms(names)
        var groups = Dictionary(grouping: names) { name in
            let own = key(name)
            return aliases[own] ?? own
        }
        joinShortened(&groups)
        return groups.values.map { names in
            let names = names.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
            return EntityCollector.Group(type: .organization, names: names, name: displayName(of: names))
        }
    }

    /// The lexicon's name, else the fullest spelling that is no acronym.
    private func displayName(of names: [SpottedName]) -> String {
        let full = names.filter { $0.kind != .acronym }
        if let canonical = full.lazy.compactMap(\.canonical).first { return canonical }
        // The article's own words explain its acronym, whatever else that means elsewhere.
        let fullest = full.map(surface).max { $0.unicodeScalars.count < $1.unicodeScalars.count }
        return fullest ?? names.lazy.compactMap(\.canonical).first ?? names.first.map(surface) ?? ""
    }

    private func surface(_ name: SpottedName) -> String {
        reading.text.string(ofTokens: name.tokens)
    }

    /// The folded name without articles, known organizations in it by their own name; a head before an acronym goes
    /// (*Pôle DGSN-DGST* is *DGSN-DGST*).
    private func key(_ name: SpottedName) -> String {
        if let canonical = name.canonical { return Folding.fold(canonical) }
        let tokens = reading.tokens[name.tokens]
        if tokens.count == 2, let last = tokens.last, last.letters == .upper { return last.folded }
        var words: [String] = []
        var index = name.tokens.lowerBound
        while index < name.tokens.upperBound {
            if let (length, known) = reading.lexicon.organizations.match(reading.tokens, at: index),
                index + length <= name.tokens.upperBound
            {
                words.append(Folding.fold(known.name))
                index += length
            } else {
                if !Self.fillers.contains(folded: reading.tokens, at: index) {
                    words.append(reading.tokens[index].folded)
                }
                index += 1
            }
        }
        return words.joined(separator: " ")
    }

    /// *l’Assemblée générale* is *l’Assemblée générale d’Interpol* where the article knows only one that starts so.
    private func joinShortened(_ groups: inout [String: [SpottedName]]) {
        // In order, a name stands right before those that it begins; UTF-8 orders as Unicode scalars do.
        let keys = groups.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for (index, short) in keys.enumerated().reversed() where short.utf8.contains(UInt8(ascii: " ")) {
            let longer = keys[(index + 1)...].prefix { $0.hasPrefix(short) }.lazy.filter { $0.hasPrefix(short + " ") }
                .prefix(2)
            guard longer.count == 1, let long = longer.first, let names = groups.removeValue(forKey: short) else {
                continue
            }
            groups[long, default: []] += names
        }
    }

    /// *DGSN (Direction Générale de la Sûreté Nationale)* and *Organisation internationale … (OIPC)*: acronym key → name key.
    private func explainedAcronyms(_ names: [SpottedName]) -> [String: String] {
        var aliases: [String: String] = [:]
        for (left, right) in zip(names, names.dropFirst()) {
            guard right.tokens.lowerBound == left.tokens.upperBound + 1,
                reading.token(left.tokens.upperBound).map({ ["(", "["].contains($0.lower) }) == true
            else { continue }
            if left.kind == .acronym, right.kind != .acronym, left.canonical == nil || isExplained(left, by: right) {
                aliases[key(left)] = key(right)
            } else if right.kind == .acronym, left.kind != .acronym,
                right.canonical == nil || isExplained(right, by: left)
            {
                aliases[key(right)] = key(left)
            }
        }
        return aliases
    }

    /// *Parti populaire (PP)*: the article's own expansion, by its initials, goes before the lexicon's.
    private func isExplained(_ acronym: SpottedName, by name: SpottedName) -> Bool {
        guard name.canonical != acronym.canonical, let letters = reading.token(acronym.tokens.lowerBound)?.folded else {
            return false
        }
        let words = reading.tokens[name.tokens].filter { $0.isWord && !Self.fillers.contains(folded: $0) }
        return String(words.compactMap(\.folded.first)) == letters
    }

    private static let fillers = NameWords.organizationGroupingFillers.set
}
