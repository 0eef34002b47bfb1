import Facts
import HTTPMessage
import NewsIndex

/// Names of what the index itself does not name: they hold as long as the words stay the same.
extension EntityName {
    /// 16 hexadecimal digits of the spelling and its kind.
    var key: String { Self.key(of: value, kind) }

    static func key(of value: String, _ kind: Mention.Kind) -> String { Fingerprint.text(of: [kind.rawValue, value]) }
}

extension EntityRole {
    /// 16 hexadecimal digits of the words, folded, and the tense.
    var key: String { Self.key(of: value, tense) }

    static func key(of value: String, _ tense: RoleStatement.Tense) -> String {
        Fingerprint.text(of: [tense.rawValue, SearchTerms.key(of: value)])
    }
}

extension Fingerprint {
    /// The fingerprint of some texts; an octet that UTF-8 never holds ends each.
    fileprivate static func text(of parts: [String]) -> String {
        let digits = String(of(parts.flatMap { Array($0.utf8) + [0xFF] }), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
