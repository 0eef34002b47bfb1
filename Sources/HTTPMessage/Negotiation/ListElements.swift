/// The elements of a comma-separated list, octet by octet, without the white space around them; empty ones count for nothing
/// (RFC 9110 §5.6.1.2) and cost nothing.
///
/// For lists whose elements hold no quoted comma.
struct ListElements: Sequence, IteratorProtocol {
    private let octets: ArraySlice<UInt8>
    private var position: Int

    init(_ octets: ArraySlice<UInt8>) {
        self.octets = octets
        position = octets.startIndex
    }

    init(_ value: String) {
        self.init(Array(value.utf8)[...])
    }

    mutating func next() -> ArraySlice<UInt8>? {
        while position < octets.endIndex {
            let end = octets[position...].firstIndex(of: .comma) ?? octets.endIndex
            let element = octets[position..<end].trimmingOptionalWhitespace()
            position = end + 1
            if !element.isEmpty { return element }
        }
        return nil
    }
}

extension ArraySlice<UInt8> {
    /// The octets without spaces and tabs at their ends (OWS, RFC 9110 §5.6.3).
    func trimmingOptionalWhitespace() -> ArraySlice<UInt8> {
        var rest = self
        while let first = rest.first, first == .space || first == .tab { rest.removeFirst() }
        while let last = rest.last, last == .space || last == .tab { rest.removeLast() }
        return rest
    }

    /// Whether these are a name but for the case of ASCII letters; the name is in lower case.
    func isName(_ name: StaticString) -> Bool {
        // A static string's octets live for ever.
        name.withUTF8Buffer { name in
            unsafe count == name.count && zip(self, name).allSatisfy { $0.lowercasedASCII == $1 }
        }
    }
}
