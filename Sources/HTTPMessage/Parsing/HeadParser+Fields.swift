extension HeadParser {
    /// Reads `field-name ":" OWS field-value OWS` (RFC 9112 §5).
    ///
    /// The line comes without its CR LF and is not empty.
    mutating func readFieldLine(_ bytes: Span<UInt8>, _ line: Range<Int>) throws(ParseError) {
        let first = bytes[line.lowerBound]
        if first == .space || first == .tab {
            throw layout.fieldCount == 0 ? .whitespaceBeforeFirstField : .obsoleteFolding
        }
        var nameEnd = line.lowerBound
        while nameEnd < line.upperBound, ByteSet.token.contains(bytes[nameEnd]) { nameEnd += 1 }
        guard nameEnd < line.upperBound else { throw .fieldLineWithoutColon }
        guard bytes[nameEnd] == .colon, nameEnd > line.lowerBound else {
            throw try misplacedColon(bytes, nameEnd..<line.upperBound)
        }
        let value = bytes.trimmed(nameEnd + 1..<line.upperBound)
        for index in value where !bytes[index].isFieldContent { throw .fieldValueHasForbiddenByte }

        guard layout.fieldCount < limits.fieldCount else { throw .tooManyFields }
        let name = line.lowerBound..<nameEnd
        try interpret(bytes, name: name, value: value)
        layout.append(
            FieldLayout(
                name: ByteRange(name.lowerBound, name.upperBound), value: ByteRange(value.lowerBound, value.upperBound)
            ))
    }

    /// Names what stands where a colon should.
    private func misplacedColon(_ bytes: Span<UInt8>, _ rest: Range<Int>) throws(ParseError) -> ParseError {
        var index = rest.lowerBound
        while index < rest.upperBound, bytes[index] == .space || bytes[index] == .tab { index += 1 }
        if index > rest.lowerBound, index < rest.upperBound, bytes[index] == .colon { return .whitespaceBeforeColon }
        for index in rest where bytes[index] == .colon { return .fieldNameNotAToken }
        return .fieldLineWithoutColon
    }

    /// Notes the fields that decide where the message ends and what becomes of the connection.
    private mutating func interpret(
        _ bytes: Span<UInt8>, name: Range<Int>, value: Range<Int>
    ) throws(ParseError) {
        switch name.count {
        case 4 where bytes.equals("host", in: name):
            guard framing.hostSlot == nil else { throw .hostRepeated }
            guard Authority.end(in: bytes, value) == value.upperBound else { throw .hostInvalid }
            framing.hostSlot = layout.fieldCount
        case 6 where bytes.equals("expect", in: name):
            var rest: Range<Int>? = value
            while let element = bytes.nextListElement(&rest) {
                if bytes.equals("100-continue", in: element) {
                    framing.expectsContinue = true
                } else if !element.isEmpty {
                    framing.expectsOther = true
                }
            }
        case 10 where bytes.equals("connection", in: name):
            var rest: Range<Int>? = value
            while let option = bytes.nextListElement(&rest) {
                if bytes.equals("close", in: option) {
                    layout.listsClose = true
                } else if bytes.equals("keep-alive", in: option) {
                    layout.listsKeepAlive = true
                }
            }
        case 14 where bytes.equals("content-length", in: name):
            guard framing.contentLength == nil else { throw .contentLengthRepeated }
            framing.contentLength = try contentLength(bytes, value)
        case 17 where bytes.equals("transfer-encoding", in: name):
            try readCodings(bytes, value)
        default:
            break
        }
    }

    /// Reads `1*DIGIT` and nothing else (RFC 9110 §8.6): no sign, no list, no number that overflows.
    private func contentLength(_ bytes: Span<UInt8>, _ value: Range<Int>) throws(ParseError) -> Int {
        guard !value.isEmpty else { throw .contentLengthNotANumber }
        var length = 0
        for index in value {
            let byte = bytes[index]
            // `5, 5` may be read as 5; it is refused like any other repetition, as a proxy before us may differ.
            guard byte.isDigit else { throw byte == .comma ? .contentLengthRepeated : .contentLengthNotANumber }
            let (product, isTooLarge) = length.multipliedReportingOverflow(by: 10)
            let (sum, isSumTooLarge) = product.addingReportingOverflow(Int(byte - 0x30))
            guard !isTooLarge, !isSumTooLarge else { throw .contentLengthTooLarge }
            length = sum
        }
        return length
    }

    /// Reads the list of transfer codings (RFC 9112 §6.1); an empty element is an error here.
    private mutating func readCodings(_ bytes: Span<UInt8>, _ value: Range<Int>) throws(ParseError) {
        framing.hasTransferEncoding = true
        var rest: Range<Int>? = value
        while let coding = bytes.nextListElement(&rest) {
            guard let first = coding.first, ByteSet.token.contains(bytes[first]) else {
                throw .transferEncodingMalformed
            }
            // RFC 9112 §6.1: a sender must not apply chunked more than once, nor anything behind it.
            guard !framing.isChunkedLast else { throw .chunkedNotFinal }
            if bytes.equals("chunked", in: coding) {
                framing.isChunkedLast = true
            } else {
                framing.hasOtherCoding = true
            }
        }
    }

    /// Draws the conclusions at the empty line (RFC 9112 §3.2 for Host, §6.3 for the length).
    mutating func finish(_ bytes: Span<UInt8>) throws(ParseError) {
        if let slot = framing.hostSlot {
            if layout.authority.isEmpty {
                layout.authority = layout.fields[slot].value
            } else {
                // RFC 9112 §3.2.2: the received Host is ignored in favour of the target's authority.
                layout.setValue(layout.authority, of: slot)
            }
        } else if layout.minorVersion >= 1 {
            throw .hostMissing
        }
        if framing.hasTransferEncoding {
            guard layout.minorVersion >= 1 else { throw .transferEncodingInOldVersion }
            guard framing.contentLength == nil else { throw .contentLengthWithTransferEncoding }
            guard framing.isChunkedLast else { throw .chunkedNotFinal }
            guard !framing.hasOtherCoding else { throw .transferCodingUnknown }
            layout.framing = .chunked
        } else if let length = framing.contentLength, length > 0 {
            layout.framing = .length(length)
        }
        // RFC 9110 §10.1.1: an expectation in HTTP/1.0 is ignored.
        if layout.minorVersion >= 1 {
            guard !framing.expectsOther else { throw .expectationUnknown }
            layout.expectsContinue = framing.expectsContinue
        }
    }
}
