/// The rows of a table as text (RFC 4180 and what spreadsheets make of it), one by one.
struct CSVRows {
    private let octets: ArraySlice<UInt8>
    private let separator: UInt8
    private var place: Int

    static let mostColumns = 500

    init(_ octets: ArraySlice<UInt8>, separator: UInt8) {
        self.octets = octets
        self.separator = separator
        place = octets.startIndex
        // Excel's own line: `sep=;`.
        if octets.starts(with: Array("sep=".utf8)), let end = octets.firstIndex(of: 0x0A) { place = end + 1 }
    }

    /// The next row; nil at the end.
    mutating func next() -> [String]? {
        guard place < octets.endIndex else { return nil }
        var fields: [String] = []
        while true {
            let (field, isLast) = field()
            if fields.count < Self.mostColumns { fields.append(field) }
            if isLast { return fields }
        }
    }

    private mutating func field() -> (text: String, isLast: Bool) {
        guard place < octets.endIndex, octets[place] == UInt8(ascii: "\"") else {
            let start = place
            while place < octets.endIndex, octets[place] != separator, octets[place] != 0x0A, octets[place] != 0x0D {
                place += 1
            }
            return (String(decoding: octets[start..<place], as: UTF8.self), ended())
        }
        place += 1
        var text: [UInt8] = []
        while let quote = octets[place...].firstIndex(of: UInt8(ascii: "\"")) {
            text += octets[place..<quote]
            place = quote + 1
            guard place < octets.endIndex, octets[place] == UInt8(ascii: "\"") else {
                // What stands between a closing quote and the separator belongs to the field, wrong as it is.
                let start = place
                while place < octets.endIndex, octets[place] != separator, octets[place] != 0x0A, octets[place] != 0x0D
                { place += 1 }
                text += octets[start..<place]
                return (String(decoding: text, as: UTF8.self), ended())
            }
            text.append(UInt8(ascii: "\""))
            place += 1
        }
        text += octets[place...]
        place = octets.endIndex
        return (String(decoding: text, as: UTF8.self), true)
    }

    /// Goes past the end of a field; true where the row ends, too.
    private mutating func ended() -> Bool {
        guard place < octets.endIndex else { return true }
        let octet = octets[place]
        place += 1
        if octet == separator { return false }
        if octet == 0x0D, place < octets.endIndex, octets[place] == 0x0A { place += 1 }
        return true
    }

    /// The separator that gives the first rows the same number of columns, the most of several.
    static func separator(of octets: ArraySlice<UInt8>) -> UInt8 {
        if octets.starts(with: Array("sep=".utf8)), octets.count > 4 { return octets[octets.startIndex + 4] }
        var best: (separator: UInt8, score: Int) = (UInt8(ascii: ","), 0)
        for separator in [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: "|")] {
            var rows = CSVRows(octets.prefix(1 << 16), separator: separator)
            var counts: [Int] = []
            while counts.count < 8, let row = rows.next() { counts.append(row.count) }
            guard let first = counts.first, first > 1 else { continue }
            let same = counts.count { $0 == first }
            let score = same * 1000 / counts.count + min(first, 50)
            if score > best.score { best = (separator, score) }
        }
        return best.separator
    }
}
