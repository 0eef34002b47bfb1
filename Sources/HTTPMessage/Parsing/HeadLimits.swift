/// How large a request head may be; what exceeds it is answered 414, 431 or 501.
package struct HeadLimits: Sendable, Hashable {
    /// All octets of the head, empty lines before it included; at most 65,535, which the offsets can hold.
    package let headBytes: Int
    /// Field lines; at most `HeadLayout.slots`.
    package let fieldCount: Int
    /// Octets of the request-target.
    package let targetBytes: Int
    /// Octets of the method.
    package let methodBytes: Int

    package init(
        headBytes: Int = 16_384, fieldCount: Int = HeadLayout.slots, targetBytes: Int = 8_192, methodBytes: Int = 32
    ) {
        self.headBytes = min(max(headBytes, 64), 65_535)
        self.fieldCount = min(max(fieldCount, 1), HeadLayout.slots)
        self.targetBytes = max(targetBytes, 1)
        self.methodBytes = max(methodBytes, 7)
    }
}
