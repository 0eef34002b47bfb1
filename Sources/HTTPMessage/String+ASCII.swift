extension String {
    /// Whether two names are the same but for the case of ASCII letters (RFC 9110 §5.1).
    ///
    /// Octets are compared, not characters: the Kelvin sign is not a `k` here.
    package func equalsIgnoringASCIICase(_ other: String) -> Bool {
        utf8.count == other.utf8.count && zip(utf8, other.utf8).allSatisfy { $0.lowercasedASCII == $1.lowercasedASCII }
    }
}

extension StringProtocol {
    /// The parts between separators, empty ones included.
    ///
    /// Octets are compared, not characters: an accent behind a comma forms one character with it.
    func octetParts(separator: UInt8, maxSplits: Int = Int.max) -> [Substring] {
        Substring(self).utf8.split(separator: separator, maxSplits: maxSplits, omittingEmptySubsequences: false)
            .map(Substring.init)
    }
}
