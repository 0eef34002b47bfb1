/// A set of ASCII octets as two bit masks, so that asking is a shift and not a look-up in memory.
struct ByteSet: Sendable {
    /// Bit n stands for octet n.
    let low: UInt64
    /// Bit n stands for octet 64 + n.
    let high: UInt64

    /// Whether the octet is in the set; octets from 128 up never are.
    func contains(_ byte: UInt8) -> Bool {
        let mask = byte < 64 ? low : high
        return byte < 128 && (mask &>> UInt64(byte & 63)) & 1 == 1
    }

    /// tchar of RFC 9110 §5.6.2: letters, digits and `!#$%&'*+-.^_`|~`.
    static var token: ByteSet { ByteSet(low: 0x03ff_6cfa_0000_0000, high: 0x57ff_ffff_c7ff_fffe) }

    /// What a request-target may be made of: visible ASCII but `"`, `#`, `<` and `>`.
    ///
    /// RFC 3986 §2 also leaves out backslash, `^`, backtick, `{`, `|` and `}`, which browsers send in a query as they
    /// are (URL Standard, query percent-encode set); none of them can end the target.
    static var target: ByteSet { ByteSet(low: 0xafff_fff2_0000_0000, high: 0x7fff_ffff_ffff_ffff) }

    /// The octets of a reg-name or an IPv4 address: unreserved, sub-delims and `%` (RFC 3986 §3.2.2).
    static var registeredName: ByteSet { ByteSet(low: 0x2bff_7ff2_0000_0000, high: 0x47ff_fffe_87ff_fffe) }

    /// Letters, digits, `.`, `_` and `-`: what can stand in any log or file name.
    static var identifier: ByteSet { ByteSet(low: 0x03ff_6000_0000_0000, high: 0x07ff_fffe_87ff_fffe) }
}
