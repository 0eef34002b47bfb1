/// The form of the cache's file: a line that says what it is, then records.
///
/// A record is a key, the length of its content (32 bits), the sum of both and of the content (32 bits), and the content;
/// numbers begin with their lowest octet. A crash leaves at most a part of a record at the end, which its length or sum tells.
enum CacheFile {
    private static let recordHead = CacheKey.byteCount + 8

    /// What the file begins with, whatever analysed.
    static let signature = Array("depeche analysis 1 ".utf8)

    /// The first line, for what one version of the analysis found.
    static func header(version: String) -> [UInt8] { signature + Array("\(version)\n".utf8) }

    static func append(_ content: [UInt8], for key: CacheKey, to octets: inout [UInt8]) {
        octets += key.octets
        append(UInt32(clamping: content.count), to: &octets)
        append(sum(key.octets[...], content[...]), to: &octets)
        octets += content
    }

    /// Where the content of each record is, and where the last whole record ends.
    ///
    /// - Parameters:
    ///   - octets: the file's.
    ///   - start: where its records begin.
    /// - Returns: of two records of one key the last; what stands behind a damaged one is as if it were not there.
    static func records(of octets: [UInt8], from start: Int) -> (records: [CacheKey: Range<Int>], end: Int) {
        var records: [CacheKey: Range<Int>] = [:]
        var position = start
        while octets.count - position >= recordHead {
            let keyEnd = position + CacheKey.byteCount
            let content = position + recordHead
            let count = Int(number(octets[keyEnd..<keyEnd + 4]))
            guard count <= octets.count - content,
                number(octets[keyEnd + 4..<content])
                    == sum(octets[position..<keyEnd], octets[content..<content + count])
            else { break }
            let key = CacheKey(octets[position..<keyEnd])
            records[key] = content..<content + count
            position = content + count
        }
        return (records, position)
    }

    /// A whole record, by where its content is.
    static func record(of content: Range<Int>) -> Range<Int> { content.lowerBound - recordHead..<content.upperBound }

    private static func append(_ number: UInt32, to octets: inout [UInt8]) {
        for shift in stride(from: UInt32(0), to: 32, by: 8) {
            octets.append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }

    private static func number(_ octets: ArraySlice<UInt8>) -> UInt32 {
        octets.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// The Fowler–Noll–Vo hash FNV-1a of 32 bits.
    private static func sum(_ key: ArraySlice<UInt8>, _ content: ArraySlice<UInt8>) -> UInt32 {
        var sum: UInt32 = 2_166_136_261
        for octets in [key, content] {
            for octet in octets { sum = (sum ^ UInt32(octet)) &* 16_777_619 }
        }
        return sum
    }
}
