import HTTPMessage

/// What a stream gives, piece by piece.
struct Drained {
    private(set) var octets: [UInt8] = []
    private(set) var largestPiece = 0
    /// Whether the content came to its end.
    private(set) var isWhole = false

    /// - Parameters:
    ///   - response: its content and what its stream gives behind it.
    ///   - between: what happens behind each piece.
    init(_ response: Response, between: () -> Void = {}) {
        octets = response.body
        guard let stream = response.stream else {
            isWhole = true
            return
        }
        while true {
            let piece: [UInt8]
            switch stream.next({}) {
            case .octets(let more): piece = more
            case .last(let more):
                octets += more
                isWhole = true
                return
            case .end:
                isWhole = true
                return
            case .nothingYet: continue
            case .failure: return
            }
            octets += piece
            largestPiece = max(largestPiece, piece.count)
            between()
        }
    }

    var text: String { String(decoding: octets, as: UTF8.self) }
}

/// Reads CSV as RFC 4180 defines it, octet by octet.
enum PlainCSV {
    static func rows(_ octets: [UInt8], delimiter: UInt8 = UInt8(ascii: ",")) -> [[String]] {
        var (rows, row, cell): ([[String]], [String], [UInt8]) = ([], [], [])
        var isQuoted = false
        var place = 0
        while place < octets.count {
            let byte = octets[place]
            place += 1
            if isQuoted {
                guard byte == UInt8(ascii: "\"") else {
                    cell.append(byte)
                    continue
                }
                if place < octets.count, octets[place] == UInt8(ascii: "\"") {
                    cell.append(byte)
                    place += 1
                } else {
                    isQuoted = false
                }
            } else if byte == UInt8(ascii: "\""), cell.isEmpty {
                isQuoted = true
            } else if byte == delimiter {
                row.append(String(decoding: cell, as: UTF8.self))
                cell = []
            } else if byte == 0x0D, place < octets.count, octets[place] == 0x0A {
                place += 1
                rows.append(row + [String(decoding: cell, as: UTF8.self)])
                (row, cell) = ([], [])
            } else {
                cell.append(byte)
            }
        }
        return rows
    }
}
