/// Takes the percent-encoding off a component, once (RFC 3986 §2.1).
package enum PercentDecoding {
    /// Why a component cannot be decoded.
    package enum Failure: Error, Hashable {
        /// A `%` without two hexadecimal digits behind it.
        case escapeMalformed
        /// The decoded octets are no UTF-8.
        case notUTF8
    }

    /// The component's text.
    ///
    /// `isPlusSpace` is true in a query (application/x-www-form-urlencoded), false in a path.
    package static func decode(
        _ component: Substring, isPlusSpace: Bool = false
    ) throws(Failure) -> String {
        var octets: [UInt8] = []
        octets.reserveCapacity(component.utf8.count)
        var rest = component.utf8.makeIterator()
        while let byte = rest.next() {
            if byte == .percent {
                guard let high = rest.next()?.hexadecimalValue, let low = rest.next()?.hexadecimalValue else {
                    throw .escapeMalformed
                }
                octets.append(high << 4 | low)
            } else {
                octets.append(isPlusSpace && byte == UInt8(ascii: "+") ? .space : byte)
            }
        }
        guard let text = String(validating: octets, as: UTF8.self) else { throw .notUTF8 }
        return text
    }
}
