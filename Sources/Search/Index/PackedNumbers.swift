import Corpus

/// Numbers of one width in bits, one behind the other, any of which is read without those before it.
struct PackedNumbers {
    /// Where the first one begins.
    private let place: Int
    private let width: Int
    private let mask: UInt64

    /// - Parameters:
    ///   - place: where the first one begins among octets.
    ///   - width: bits of each, at most ``widest``.
    init(at place: Int, width: Int) {
        self.place = place
        self.width = width
        mask = 1 &<< UInt64(truncatingIfNeeded: width) &- 1
    }

    /// So wide a number lies within eight octets wherever it begins.
    static let widest = 57

    @inline(__always) func callAsFunction(_ number: Int, _ octets: Column<UInt8>) -> Int {
        let bit = number &* width
        let word = octets.word(at: place &+ bit &>> 3) &>> UInt64(truncatingIfNeeded: bit & 7)
        return Int(truncatingIfNeeded: word & mask)
    }

    /// The sum of some numbers without their lowest bits.
    @inline(__always) func sum(of numbers: Range<Int>, without bits: Int, _ octets: Column<UInt8>) -> Int {
        var sum: UInt64 = 0
        var number = numbers.lowerBound
        while number < numbers.upperBound {
            let bit = number &* width
            var word = octets.word(at: place &+ bit &>> 3) &>> UInt64(truncatingIfNeeded: bit & 7)
            var used = width
            repeat {
                sum &+= (word & mask) &>> UInt64(truncatingIfNeeded: bits)
                word &>>= UInt64(truncatingIfNeeded: width)
                used &+= width
                number &+= 1
            } while used <= Self.widest && number < numbers.upperBound
        }
        return Int(truncatingIfNeeded: sum)
    }

    /// How many octets some numbers take.
    @inline(__always) static func octetCount(_ count: Int, width: Int) -> Int { (count &* width &+ 7) &>> 3 }

    /// How many bits a number has.
    @inline(__always) static func width(of number: Int) -> Int { Int.bitWidth - number.leadingZeroBitCount }
}

extension [UInt8] {
    /// Adds numbers as ``PackedNumbers`` reads them.
    mutating func append(packed numbers: some Sequence<UInt32>, width: Int) {
        guard width > 0 else { return }
        var word: UInt64 = 0
        var bits = 0
        for number in numbers {
            word |= UInt64(number) << UInt64(bits)
            bits += width
            while bits >= 8 {
                append(UInt8(truncatingIfNeeded: word))
                word >>= 8
                bits -= 8
            }
        }
        if bits > 0 { append(UInt8(truncatingIfNeeded: word)) }
    }
}
