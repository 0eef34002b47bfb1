/// The fields of a mail or of one of its parts (RFC 5322 §2.2), unfolded, with words in any encoding read (RFC 2047).
struct MailHeader {
    private(set) var fields: [(name: String, value: [UInt8])] = []

    private static let mostFields = 2000
    private static let longestField = 1 << 16

    /// Reads fields up to the empty line; `place` is then behind it.
    init(_ octets: ArraySlice<UInt8>, _ place: inout Int) {
        while place < octets.endIndex {
            let end = octets[place...].firstIndex(of: 0x0A) ?? octets.endIndex
            var line = octets[place..<end]
            place = min(end + 1, octets.endIndex)
            if line.last == 0x0D { line = line.dropLast() }
            guard let first = line.first else { return }
            if first == 0x20 || first == 0x09, let last = fields.indices.last {
                if fields[last].value.count < Self.longestField {
                    fields[last].value += [0x20] + line.drop { $0 == 0x20 || $0 == 0x09 }
                }
                continue
            }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), fields.count < Self.mostFields else { continue }
            let name = String(decoding: line[..<colon], as: UTF8.self).lowercased().trimmed
            fields.append((name, Array(line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 })))
        }
    }

    /// A field's words; octets beyond ASCII as the encoding that they have.
    func text(_ name: String) -> String? {
        guard let value = fields.first(where: { $0.name == name })?.value else { return nil }
        let raw = (try? TextDecoding.decode(value))?.text ?? ""
        let text = EncodedWords.resolved(raw).oneLine
        return text.isEmpty ? nil : text
    }

    /// A field's value before the first semicolon, in lower case, and its parameters.
    func parameters(_ name: String) -> (value: String, parameters: [String: String]) {
        let text = text(name) ?? ""
        var parts: [String] = [""]
        var isQuoted = false
        for character in text {
            if character == "\"" { isQuoted.toggle() }
            if character == ";", !isQuoted { parts.append("") } else { parts[parts.count - 1].append(character) }
        }
        var parameters: [String: String] = [:]
        for part in parts.dropFirst() {
            guard let sign = part.firstIndex(of: "=") else { continue }
            let name = part[..<sign].trimmed.lowercased()
            let value = part[part.index(after: sign)...].trimmed.filter { $0 != "\"" }
            parameters[name] = value
        }
        return (parts[0].trimmed.lowercased(), Self.joined(parameters))
    }

    /// Parameters with those that stand in pieces or name their encoding under their own names: `filename*=utf-8''r%C3%A9gie.pdf`
    /// (RFC 2231 §3 and §4).
    private static func joined(_ parameters: [String: String]) -> [String: String] {
        var joined = parameters
        for (name, value) in parameters where name.contains("*") {
            let own = String(name.prefix { $0 != "*" })
            guard joined[own] == nil else { continue }
            if name == own + "*" {
                joined[own] = decoded(value)
            } else {
                var (whole, isEncoded) = ("", false)
                for number in 0..<mostPieces {
                    guard let piece = parameters["\(own)*\(number)"] ?? parameters["\(own)*\(number)*"] else { break }
                    isEncoded = isEncoded || parameters["\(own)*\(number)*"] != nil
                    whole += piece
                }
                if !whole.isEmpty { joined[own] = isEncoded ? decoded(whole) : whole }
            }
        }
        return joined
    }

    private static let mostPieces = 20

    /// A value behind its encoding and language, its octets written as `%C3`.
    private static func decoded(_ value: String) -> String {
        let parts = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { return value }
        let plain = Array(parts[2].utf8.map { $0 == UInt8(ascii: "%") ? UInt8(ascii: "=") : $0 })
        let octets = TransferEncoding.quoted(plain[...])
        return (try? TextDecoding.decode(octets, declared: String(parts[0]), others: OtherEncodings.decode))?.text
            ?? value
    }
}

/// Words of a header field in an encoding that they name: `=?iso-8859-1?Q?relev=E9e?=` (RFC 2047).
enum EncodedWords {
    static func resolved(_ text: String) -> String {
        guard text.contains("=?") else { return text }
        var output = ""
        var rest = text[...]
        var pending: (charset: String, octets: [UInt8])?
        func flush() {
            guard let words = pending else { return }
            let decoded = try? TextDecoding.decode(words.octets, declared: words.charset, others: OtherEncodings.decode)
            output += decoded?.text ?? ""
            pending = nil
        }
        while let start = rest.firstRange(of: "=?") {
            let before = rest[..<start.lowerBound]
            guard let word = word(in: rest[start.lowerBound...]) else {
                flush()
                output += rest[..<start.upperBound]
                rest = rest[start.upperBound...]
                continue
            }
            // White space between two such words is none of the text (§6.2); octets of one character may stand in both.
            if !(pending != nil && before.allSatisfy(\.isWhitespace)) {
                flush()
                output += before
            }
            if pending?.charset != word.charset { flush() }
            pending = (word.charset, (pending?.octets ?? []) + word.octets)
            rest = rest[word.end...]
        }
        flush()
        return output + rest
    }

    private static func word(in text: Substring) -> (charset: String, octets: [UInt8], end: String.Index)? {
        let parts = text.dropFirst(2).split(separator: "?", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let end = parts[2].firstRange(of: "?=") else { return nil }
        let charset = String(parts[0].split(separator: "*").first ?? parts[0])
        let words = Array(parts[2][..<end.lowerBound].utf8)
        guard charset.count < 40, words.count < 1 << 16 else { return nil }
        switch parts[1].lowercased() {
        case "q":
            return (
                charset, TransferEncoding.quoted(words.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }[...]), end.upperBound
            )
        case "b": return (charset, TransferEncoding.base64(words[...]), end.upperBound)
        default: return nil
        }
    }
}

/// How octets of a part are written in letters (RFC 2045 §6).
enum TransferEncoding {
    static func quoted(_ octets: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(octets.count)
        var place = octets.startIndex
        while place < octets.endIndex {
            let octet = octets[place]
            guard octet == UInt8(ascii: "=") else {
                output.append(octet)
                place += 1
                continue
            }
            if place + 2 < octets.endIndex, let high = digit(octets[place + 1]), let low = digit(octets[place + 2]) {
                output.append(high << 4 | low)
                place += 3
                continue
            }
            // A soft line break; spaces may stand before its end.
            var next = place + 1
            while next < octets.endIndex, octets[next] == 0x20 || octets[next] == 0x09 { next += 1 }
            if next < octets.endIndex, octets[next] == 0x0D { next += 1 }
            if next < octets.endIndex, octets[next] == 0x0A {
                place = next + 1
            } else if next >= octets.endIndex {
                place = octets.endIndex
            } else {
                output.append(octet)
                place += 1
            }
        }
        return output
    }

    private static func digit(_ octet: UInt8) -> UInt8? {
        switch octet {
        case 0x30...0x39: octet - 0x30
        case 0x41...0x46: octet - 0x37
        case 0x61...0x66: octet - 0x57
        default: nil
        }
    }

    static func base64(_ octets: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(octets.count * 3 / 4)
        var bits: UInt32 = 0
        var count = 0
        for octet in octets {
            let value: UInt32
            switch octet {
            case 0x41...0x5A: value = UInt32(octet - 0x41)
            case 0x61...0x7A: value = UInt32(octet - 0x61 + 26)
            case 0x30...0x39: value = UInt32(octet - 0x30 + 52)
            case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
            case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
            default: continue
            }
            bits = bits << 6 | value
            count += 1
            if count == 4 {
                output += [
                    UInt8(truncatingIfNeeded: bits >> 16), UInt8(truncatingIfNeeded: bits >> 8),
                    UInt8(truncatingIfNeeded: bits),
                ]
                (bits, count) = (0, 0)
            }
        }
        if count == 3 { output += [UInt8(truncatingIfNeeded: bits >> 10), UInt8(truncatingIfNeeded: bits >> 2)] }
        if count == 2 { output.append(UInt8(truncatingIfNeeded: bits >> 4)) }
        return output
    }
}
