/// Reads the day of a time as files state it.
package enum StatedTime {
    /// A day, and whether figures left open which is the day and which the month.
    package struct Day: Sendable, Equatable {
        /// RFC 3339's full-date.
        package let value: String
        package let isAmbiguous: Bool
    }

    /// The day that a text begins with or holds: `2026-03-10T18:00:14+01:00`, `20260310T170014Z`, `Tue, 10 Mar 2026 18:00 +0100`,
    /// `10/03/2026 18h00`, `10 mars 2026`, `March 10, 2026`, seconds or milliseconds since 1970.
    package static func day(of text: String) -> Day? {
        let words = Words(text)
        return words.iso ?? words.compact ?? words.written ?? words.figures ?? words.epoch
    }

    static func date(_ year: Int, _ month: Int, _ day: Int) -> String? {
        guard (1800...2200).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        let months30: Set<Int> = [4, 6, 9, 11]
        let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        guard day <= (month == 2 ? (isLeap ? 29 : 28) : months30.contains(month) ? 30 : 31) else { return nil }
        return "\(year)-" + (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)"
    }

    /// The runs of digits and of letters of a text.
    private struct Words {
        private enum Word: Equatable {
            case number(Int, digits: Int)
            case word(String)
            case mark(UInt8)
        }

        private var words: [Word] = []
        private static let most = 60

        init(_ text: String) {
            var digits: [UInt8] = []
            var letters = String.UnicodeScalarView()
            func ended(_ words: inout [Word]) {
                if !digits.isEmpty {
                    words.append(.number(Int(String(decoding: digits, as: UTF8.self)) ?? 0, digits: digits.count))
                    digits = []
                }
                if !letters.isEmpty {
                    words.append(.word(Self.folded(String(letters))))
                    letters = String.UnicodeScalarView()
                }
            }
            for scalar in text.unicodeScalars.prefix(200) {
                guard words.count < Self.most else { break }
                if ("0"..."9").contains(scalar) {
                    if !letters.isEmpty { ended(&words) }
                    digits.append(UInt8(truncatingIfNeeded: scalar.value))
                } else if scalar.properties.isAlphabetic {
                    if !digits.isEmpty { ended(&words) }
                    letters.append(scalar)
                } else {
                    ended(&words)
                    if scalar.isASCII, scalar != " " { words.append(.mark(UInt8(truncatingIfNeeded: scalar.value))) }
                }
            }
            ended(&words)
        }

        private static func folded(_ word: String) -> String {
            var folded = String.UnicodeScalarView()
            for scalar in word.unicodeScalars {
                switch scalar {
                case "A"..."Z": folded.append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value) | 0x20))
                case "é", "è", "É", "È": folded.append("e")
                case "û", "Û": folded.append("u")
                default: folded.append(scalar)
                }
            }
            return String(folded)
        }

        private func number(_ place: Int) -> (value: Int, digits: Int)? {
            guard words.indices.contains(place), case .number(let value, let digits) = words[place] else { return nil }
            return (value, digits)
        }

        private func mark(_ place: Int) -> UInt8? {
            guard words.indices.contains(place), case .mark(let mark) = words[place] else { return nil }
            return mark
        }

        /// `2026-03-10`, `2026/03/10`, `2026.03.10`.
        var iso: Day? {
            for place in words.indices {
                guard let year = number(place), year.digits == 4, let first = mark(place + 1), mark(place + 3) == first,
                    "-/.".utf8.contains(first), let month = number(place + 2), let day = number(place + 4),
                    let value = StatedTime.date(year.value, month.value, day.value)
                else { continue }
                return Day(value: value, isAmbiguous: false)
            }
            return nil
        }

        /// `20260310`, alone or before a time.
        var compact: Day? {
            for place in words.indices {
                guard let number = number(place), number.digits == 8 || number.digits == 12 || number.digits == 14
                else { continue }
                let date =
                    number.digits == 8
                    ? number.value : number.digits == 12 ? number.value / 10_000 : number.value / 1_000_000
                if let value = StatedTime.date(date / 10_000, date / 100 % 100, date % 100) {
                    return Day(value: value, isAmbiguous: false)
                }
            }
            return nil
        }

        /// `10 mars 2026`, `1er mars 2026`, `10 Mar 26`, `March 10, 2026`, `10-Mar-2026`.
        var written: Day? {
            for place in words.indices {
                guard case .word(let word) = words[place], let month = StatedTime.month(word) else { continue }
                var before = place - 1
                while before >= 0, mark(before) != nil || isOrdinal(before) { before -= 1 }
                var after = place + 1
                while mark(after) != nil { after += 1 }
                if let day = number(before), day.digits <= 2, let year = number(after),
                    year.digits == 4 || year.digits == 2,
                    let value = StatedTime.date(Self.full(year), month, day.value)
                {
                    return Day(value: value, isAmbiguous: false)
                }
                guard let day = number(after), day.digits <= 2 else { continue }
                var year = after + 1
                while mark(year) != nil || isOrdinal(year) { year += 1 }
                if let year = number(year), year.digits == 4, let value = StatedTime.date(year.value, month, day.value)
                {
                    return Day(value: value, isAmbiguous: false)
                }
            }
            return nil
        }

        private func isOrdinal(_ place: Int) -> Bool {
            guard words.indices.contains(place), case .word(let word) = words[place] else { return false }
            return ["er", "st", "nd", "rd", "th", "e", "de", "of"].contains(word)
        }

        /// `10/03/2026`, `10.03.26`: day first, unless that is no date.
        var figures: Day? {
            for place in words.indices {
                guard let first = number(place), first.digits <= 2, let sign = mark(place + 1), mark(place + 3) == sign,
                    "-/.".utf8.contains(sign), let second = number(place + 2), second.digits <= 2,
                    let year = number(place + 4), year.digits == 4 || year.digits == 2
                else { continue }
                if let value = StatedTime.date(Self.full(year), second.value, first.value) {
                    return Day(value: value, isAmbiguous: first.value <= 12 && first.value != second.value)
                }
                if let value = StatedTime.date(Self.full(year), first.value, second.value) {
                    return Day(value: value, isAmbiguous: false)
                }
            }
            return nil
        }

        /// Seconds or milliseconds since 1970, of times from 1990 to 2100, and nothing else.
        var epoch: Day? {
            guard words.count == 1, let number = number(0), number.digits == 10 || number.digits == 13 else {
                return nil
            }
            let seconds = number.digits == 13 ? number.value / 1000 : number.value
            return StatedTime.day(ofUnixSeconds: seconds).map { Day(value: $0, isAmbiguous: false) }
        }

        private static func full(_ year: (value: Int, digits: Int)) -> Int {
            year.digits == 4 ? year.value : year.value < 70 ? 2000 + year.value : 1900 + year.value
        }
    }

    /// The day in UTC, by the proleptic Gregorian calendar (civil from days).
    static func day(ofUnixSeconds seconds: Int) -> String? {
        let days = seconds / 86_400 + 719_468
        let era = days / 146_097
        let ofEra = days - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * ofYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return date(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * shifted + 2) / 5 + 1)
    }

    private static func month(_ word: String) -> Int? { months[word] }

    private static let months: [String: Int] = {
        let names = [
            "janvier january jan janv januar enero", "fevrier february feb fev fevr", "mars march mar",
            "avril april apr avr",
            "mai may", "juin june jun", "juillet july jul juil", "aout august aug",
            "septembre september sep sept", "octobre october oct", "novembre november nov", "decembre december dec",
        ]
        var months: [String: Int] = [:]
        for (place, words) in names.enumerated() {
            for word in words.split(separator: " ") { months[String(word)] = place + 1 }
        }
        return months
    }()
}

extension Draft {
    /// Notes when it was published, as `words` state it.
    mutating func setPublished(_ words: String?, as name: String) {
        guard published == nil, let words, let day = StatedTime.day(of: words) else { return }
        published = Stated(value: day.value, statement: "\(name): \(words.prefix(80))")
        if day.isAmbiguous { assumptions.append(Assumption(.dayFirst, String(words.prefix(40)))) }
    }
}
