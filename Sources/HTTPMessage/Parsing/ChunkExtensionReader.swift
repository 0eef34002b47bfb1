/// Reads what stands between a chunk's size and the line's end, octet by octet, to find where it ends (RFC 9112 §7.1.1).
///
/// ```
/// chunk-ext     = *( BWS ";" BWS chunk-ext-name [ BWS "=" BWS chunk-ext-val ] )
/// chunk-ext-val = token / quoted-string
/// ```
///
/// What an extension says is forgotten. A line end within a quoted string is refused: a reader that knows the grammar
/// and one that looks for the next CR LF would else find two different requests behind it.
struct ChunkExtensionReader: Sendable, Hashable {
    private enum Place: Hashable {
        /// Behind the size and whitespace: only a semicolon can follow.
        case beforeSemicolon
        case beforeName
        case name
        case afterName
        case beforeValue
        case token
        case quoted
        /// Behind a backslash (quoted-pair, RFC 9110 §5.6.4).
        case quotedPair
        /// Behind the closing quote.
        case afterQuoted
        /// Behind a value and whitespace.
        case afterValue
    }

    private var place: Place

    /// Starts behind the octet that ended the size, or returns nil if no extension can begin with it.
    init?(startingWith byte: UInt8) {
        switch byte {
        case .semicolon: place = .beforeName
        case .space, .tab: place = .beforeSemicolon
        default: return nil
        }
    }

    /// Whether the line may end here.
    private var isComplete: Bool {
        switch place {
        case .name, .token, .afterQuoted: true
        default: false
        }
    }

    /// Takes the next octet; true if it is the CR that ends the line.
    ///
    /// - Throws: `chunkExtensionMalformed` for an octet that the grammar does not have here, `chunkSizeMalformed` for one
    ///   that stands behind the size where no extension begins.
    mutating func read(_ byte: UInt8) throws(ParseError) -> Bool {
        if byte == .carriageReturn, isComplete { return true }
        guard let next = next(byte) else {
            throw place == .beforeSemicolon ? .chunkSizeMalformed : .chunkExtensionMalformed
        }
        place = next
        return false
    }

    /// The place that an octet leads to, or nil where it must not stand.
    private func next(_ byte: UInt8) -> Place? {
        let isWhitespace = byte == .space || byte == .tab
        let isToken = ByteSet.token.contains(byte)
        switch place {
        case .beforeSemicolon:
            return isWhitespace ? .beforeSemicolon : byte == .semicolon ? .beforeName : nil
        case .beforeName:
            return isWhitespace ? .beforeName : isToken ? .name : nil
        case .name where isToken:
            return .name
        case .name, .afterName:
            if byte == .equals { return .beforeValue }
            return isWhitespace ? .afterName : byte == .semicolon ? .beforeName : nil
        case .beforeValue:
            return isWhitespace ? .beforeValue : isToken ? .token : byte == .quote ? .quoted : nil
        case .quoted:
            if byte == .quote { return .afterQuoted }
            return byte == .backslash ? .quotedPair : byte.isFieldContent ? .quoted : nil
        case .quotedPair:
            return byte.isFieldContent ? .quoted : nil
        case .token where isToken:
            return .token
        case .token, .afterQuoted, .afterValue:
            return isWhitespace ? .afterValue : byte == .semicolon ? .beforeName : nil
        }
    }
}
