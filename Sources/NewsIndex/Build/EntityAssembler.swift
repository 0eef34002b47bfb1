package import Corpus
package import Extraction

/// Gathers what articles say of an entity.
package enum EntityAssembler {
    /// The spellings among mentions, the most frequent first.
    ///
    /// - Parameters:
    ///   - mentions: ordered by article, then by place in the text.
    ///   - publishers: the publisher of each article that has one.
    /// - Returns: one for each spelling and kind.
    package static func names(of mentions: [Mention], publishers: [ArticleID: String]) -> [EntityName] {
        struct Spelling: Hashable {
            let value: String
            let kind: Mention.Kind
        }
        var groups: [Spelling: [Mention]] = [:]
        // A role is what somebody is, not what he or she is called.
        for mention in mentions where mention.kind != .role {
            groups[Spelling(value: oneLine(mention.surface), kind: mention.kind), default: []].append(mention)
        }
        var names: [EntityName] = []
        for (spelling, group) in groups {
            guard let first = group.first else { continue }
            let sources = uniqued(group.map(\.evidence.article))
            names.append(
                EntityName(
                    value: spelling.value, kind: spelling.kind, count: group.count, sources: sources,
                    publishers: uniqued(sources.compactMap { publishers[$0] }), firstSeen: first.evidence))
        }
        return names.sorted {
            ($1.count, $0.value, $0.kind.rawValue) < ($0.count, $1.value, $1.kind.rawValue)
        }
    }

    /// The roles among statements: those that fold to the same words in the same tense are one.
    ///
    /// - Parameter statements: ordered by article, then by place in the text.
    /// - Returns: the roles in the order in which they are first stated.
    package static func roles(of statements: [RoleStatement]) -> [EntityRole] {
        struct Key: Hashable {
            let words: String
            let tense: RoleStatement.Tense
        }
        var order: [Key] = []
        var groups: [Key: [RoleStatement]] = [:]
        for statement in statements {
            let key = Key(words: SearchTerms.key(of: statement.value), tense: statement.tense)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(statement)
        }
        return order.compactMap { key in
            guard let group = groups[key], let first = group.first else { return nil }
            return EntityRole(
                value: oneLine(first.value), tense: key.tense, sources: uniqued(group.map(\.evidence.article)),
                evidence: group.map(\.evidence))
        }
    }

    /// A text with every run of white space made one space.
    package static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The elements without those that came before.
    static func uniqued<Element: Hashable>(_ elements: [Element]) -> [Element] {
        var seen: Set<Element> = []
        return elements.filter { seen.insert($0).inserted }
    }
}
