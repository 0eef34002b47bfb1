/// The value of If-Match or If-None-Match (RFC 9110 §13.1.1, §13.1.2).
package enum ETagCondition: Sendable, Hashable {
    /// `*`: any current representation.
    case any
    case tags([ETag])

    /// Reads `*` or a list of entity tags; nil if the value is neither.
    ///
    /// A comma may stand within the quotes, so the list is not split at commas first.
    package init?(_ text: String) {
        var rest = Array(text.utf8)[...].trimmingOptionalWhitespace()
        if rest.elementsEqual("*".utf8) {
            self = .any
            return
        }
        var tags: [ETag] = []
        while true {
            rest = rest.drop { $0 == .comma || $0 == .space || $0 == .tab }
            guard !rest.isEmpty else { break }
            let isWeak = rest.starts(with: "W/".utf8)
            let opening = isWeak ? rest.dropFirst(2) : rest
            // Octets, not characters: an accent behind a quote forms one character with it.
            guard opening.first == .quote, let close = opening.dropFirst().firstIndex(of: .quote),
                let tag = ETag(
                    opaque: String(decoding: opening[(opening.startIndex + 1)..<close], as: UTF8.self), isWeak: isWeak)
            else { return nil }
            tags.append(tag)
            rest = rest[(close + 1)...].drop { $0 == .space || $0 == .tab }
            guard rest.isEmpty || rest.first == .comma else { return nil }
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
