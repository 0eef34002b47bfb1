extension Span where Element == UInt8 {
    /// Whether the octets from `offset` on begin with the text; false if they end before it does.
    ///
    /// The text must be in lower case if case is to be ignored.
    func hasOctets(_ text: StaticString, at offset: Int, ignoringCase: Bool = false) -> Bool {
        guard count - offset >= text.utf8CodeUnitCount else { return false }
        for index in 0..<text.utf8CodeUnitCount {
            // A StaticString literal of two characters or more points at utf8CodeUnitCount octets that never go away.
            let expected = unsafe text.utf8Start[index]
            let octet = self[offset + index]
            if (ignoringCase ? octet.lowercasedASCII : octet) != expected { return false }
        }
        return true
    }

    /// Whether a range is exactly the text, in any case.
    ///
    /// The text must be in lower case.
    func equals(_ text: StaticString, in range: Range<Int>) -> Bool {
        range.count == text.utf8CodeUnitCount && hasOctets(text, at: range.lowerBound, ignoringCase: true)
    }

    /// The range without spaces and tabs at its ends (OWS, RFC 9110 §5.6.3).
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, self[start] == .space || self[start] == .tab { start += 1 }
        while end > start, self[end - 1] == .space || self[end - 1] == .tab { end -= 1 }
        return start..<end
    }

    /// The next element of a comma-separated list, trimmed, possibly empty; nil behind the last (RFC 9110 §5.6.1).
    ///
    /// `rest`, what is still to be read, moves behind the element's comma, or becomes nil at the end.
    func nextListElement(_ rest: inout Range<Int>?) -> Range<Int>? {
        guard let range = rest else { return nil }
        var end = range.lowerBound
        while end < range.upperBound, self[end] != .comma { end += 1 }
        rest = end < range.upperBound ? end + 1..<range.upperBound : nil
        return trimmed(range.lowerBound..<end)
    }
}
