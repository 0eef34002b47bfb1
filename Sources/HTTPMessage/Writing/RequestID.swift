/// The name of one exchange: the client's own, so that a proxy's log and ours can be laid side by side, or a new one.
package enum RequestID: Sendable, Hashable {
    case made(UInt64)
    case given(String)

    /// The client's `X-Request-Id` if it is one: 1 to 128 letters, digits, `.`, `_`, `-`, which can harm no log.
    package init?(givenIn request: Request) {
        guard let value = request.value(of: "X-Request-Id"), (1...128).contains(value.utf8.count),
            value.utf8.allSatisfy(ByteSet.identifier.contains)
        else { return nil }
        self = .given(value)
    }

    /// Appends the id as a field value: what was given, or 16 hexadecimal digits.
    package func append(to output: inout [UInt8]) {
        switch self {
        case .given(let text): output.append(contentsOf: text.utf8)
        case .made(let number):
            for shift in stride(from: 60, through: 0, by: -4) {
                let digit = UInt8(truncatingIfNeeded: number >> UInt64(shift) & 15)
                output.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        }
    }
}
