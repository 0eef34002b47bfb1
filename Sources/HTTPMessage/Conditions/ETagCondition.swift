/// The value of If-Match or If-None-Match (RFC 9110 §13.1.1, §13.1.2).
package enum ETagCondition: Sendable, Hashable {
    /// `*`: any current representation.
    case any
    case tags([ETag])

    /// Reads `*` or a list of entity tags; nil if the value is neither.
    ///
    /// A comma may stand within the quotes, so the list is not split at commas first.
    package init?(_ text: String) {
        let text = text.trimmingOptionalWhitespace()
        if text == "*" {
            self = .any
            return
        }
        var tags: [ETag] = []
        var rest = text[...]
        while !rest.isEmpty {
            let separator: Set<Character> = [",", " ", "\t"]
            rest = rest.drop { separator.contains($0) }
            guard !rest.isEmpty else { break }
            let opening = rest.hasPrefix("W/") ? rest.dropFirst(2) : rest
            guard opening.first == "\"", let close = opening.dropFirst().firstIndex(of: "\""),
                let tag = ETag(String(rest[...close]))
            else { return nil }
            tags.append(tag)
            rest = rest[close...].dropFirst().drop { $0 == " " || $0 == "\t" }
            guard rest.isEmpty || rest.first == "," else { return nil }
        }
        guard !tags.isEmpty else { return nil }
        self = .tags(tags)
    }

    /// Whether If-None-Match names the tag, by weak comparison.
    package func namesWeakly(_ tag: ETag) -> Bool {
        switch self {
        case .any: true
        case .tags(let tags): tags.contains { $0.isWeaklyEqual(to: tag) }
        }
    }

    /// Whether If-Match names the tag, by strong comparison.
    package func namesStrongly(_ tag: ETag) -> Bool {
        switch self {
        case .any: true
        case .tags(let tags): tags.contains { $0.isStronglyEqual(to: tag) }
        }
    }
}
