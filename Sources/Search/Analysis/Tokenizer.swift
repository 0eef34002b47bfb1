import Foundation

/// Goes through the words of a text, one after the other, and makes no string of any.
///
/// Elided particles (*l’*, *qu'*) are words of their own, which end with their apostrophe; hyphenated words give their parts; a
/// number is one word however its digits are grouped; an acronym is the same with points and without. *adhérent·es* is
/// *adhérent*, *adhérentes* and *adhérents* at one place.
package struct Tokenizer {
    /// The word: in small letters, composed, accents as they are.
    package private(set) var octets: [UInt8] = []
    /// Where it stands, in Unicode scalars.
    package private(set) var range = 0..<0
    /// Which word of the text it is, from 0; forms at one place share it.
    package private(set) var position = -1
    private let scalars: [Unicode.Scalar]
    private var next: Int
    /// Further forms of the word just read.
    private var forms: [[UInt8]] = []

    /// - Parameters:
    ///   - scalars: the text.
    ///   - start: where to begin; no word may reach over it.
    package init(_ scalars: [Unicode.Scalar], from start: Int = 0) {
        self.scalars = scalars
        next = start
    }

    /// Reads the next word; false where there is none.
    package mutating func advance() -> Bool {
        if let form = forms.popLast() {
            octets = form
            return true
        }
        while next < scalars.count {
            let kind = ScalarKind.of(scalars[next])
            guard kind.isWord else {
                next += 1
                continue
            }
            readRun()
            guard !octets.isEmpty else { continue }
            position += 1
            return true
        }
        return false
    }

    private mutating func readRun() {
        let start = next
        octets.removeAll(keepingCapacity: true)
        var isPlain = true
        var digits = 0
        var count = 0
        while next < scalars.count {
            let kind = ScalarKind.of(scalars[next])
            if kind.role == .invisible {
                next += 1
                continue
            }
            guard kind.isWord else { break }
            if kind.role == .digit { digits += 1 }
            if kind.octetCount == 0 || kind.role == .mark { isPlain = false }
            append(kind)
            count += 1
            next += 1
        }
        range = start..<next
        if !isPlain { compose() }
        if digits == count {
            joinGroups(digits)
        } else if count == 1, ScalarKind.of(scalars[start]).role == .capital {
            joinAcronym()
        } else if count > 1 {
            readFurtherForms()
        }
        if next < scalars.count, ScalarKind.of(scalars[next]).role == .apostrophe, isElided(start) {
            octets.append(0x27)
            next += 1
            range = start..<next
        }
    }

    private mutating func append(_ kind: ScalarKind) {
        var rest = kind.octets
        for _ in 0..<kind.octetCount {
            octets.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }

    /// Reads the run anew as Unicode has it.
    private mutating func compose() {
        var view = String.UnicodeScalarView()
        for scalar in scalars[range] where ScalarKind.of(scalar).role != .invisible { view.append(scalar) }
        octets = Array(String(view).lowercased().precomposedStringWithCanonicalMapping.utf8)
    }

    private func role(_ place: Int) -> ScalarKind.Role {
        scalars.indices.contains(place) ? ScalarKind.of(scalars[place]).role : .other
    }

    private func isWord(_ place: Int) -> Bool {
        scalars.indices.contains(place) && ScalarKind.of(scalars[place]).isWord
    }
}

// MARK: - Numbers, acronyms and particles

extension Tokenizer {
    /// What can stand between groups of three digits.
    private static let separators: Set<Unicode.Scalar> = [" ", ".", "\u{A0}", "\u{202F}", "\u{2009}"]

    /// Takes further groups of a number: as *2025 196* and *01 234* are two numbers, the first has at most three digits, no zero before them.
    private mutating func joinGroups(_ digits: Int) {
        guard digits <= 3, octets.first != 0x30, next < scalars.count else { return }
        let separator = scalars[next]
        guard Self.separators.contains(separator) else { return }
        while next + 3 < scalars.count, scalars[next] == separator,
            (next + 1...next + 3).allSatisfy({ role($0) == .digit }), !isWord(next + 4)
        {
            for place in next + 1...next + 3 { octets.append(UInt8(truncatingIfNeeded: scalars[place].value)) }
            next += 4
        }
        range = range.lowerBound..<next
    }

    /// Takes the further letters of *O.N.U.*
    private mutating func joinAcronym() {
        while next + 1 < scalars.count, scalars[next] == ".", role(next + 1) == .capital, !isWord(next + 2) {
            append(ScalarKind.of(scalars[next + 1]))
            next += 2
        }
        range = range.lowerBound..<next
    }

    private static let particles: Set<[UInt8]> = Set(
        ["c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"].map { Array($0.utf8) })

    /// Whether the run before an apostrophe is an elided particle, which a word follows at once.
    private func isElided(_ start: Int) -> Bool {
        octets.count <= 6 && isWord(next + 1) && Self.particles.contains(octets)
    }
}

// MARK: - Forms at one place

extension Tokenizer {
    private static let middleDots: Set<Unicode.Scalar> = ["·", "‧", "•", "⋅", "∙"]

    /// Takes what makes one word two genders: *adhérent·es*, *élu.e.s*, *conseiller(e)s*, *étudiant-e-s*.
    private mutating func readFurtherForms() {
        guard next < scalars.count, let last = octets.last, !(0x30...0x39).contains(last) else { return }
        let mark = scalars[next]
        let isDot = Self.middleDots.contains(mark)
        guard isDot || mark == "." || mark == "(" || mark == "-" else { return }
        var place = next + 1
        var ending = letters(&place)
        guard isDot ? !ending.isEmpty && ending.count <= 6 : ["e", "es", "s"].contains(ending) else { return }
        if mark == "(" {
            guard place < scalars.count, scalars[place] == ")" else { return }
            place += 1
            ending += letters(&place)
        } else if place + 1 < scalars.count, scalars[place] == mark, scalars[place + 1] == "s" {
            place += 2
            ending += "s"
        }
        guard !isWord(place), ["e", "es", "s"].contains(ending) || isDot else { return }
        let isPlural = ending.last == "s"
        let base = String(decoding: octets, as: UTF8.self)
        if ending != "s" { forms.append(Array(Self.other(base, ending).utf8)) }
        if isPlural { forms.append(octets + [0x73]) }
        next = place
        range = range.lowerBound..<next
    }

    /// The small letters from a place on, which is moved behind them.
    private func letters(_ place: inout Int) -> String {
        var view = String.UnicodeScalarView()
        while role(place) == .letter, view.count < 8 {
            view.append(scalars[place])
            place += 1
        }
        return String(view)
    }

    /// The other gender: *actrices* of *acteur* and *rices*, *conseillère* of *conseiller* and *ère*.
    private static func other(_ base: String, _ ending: String) -> String {
        let replaced: [(ending: String, of: String)] = [
            ("ère", "er"), ("trice", "teur"), ("rice", "eur"), ("euse", "eur"), ("ve", "f"), ("fe", "f"),
        ]
        for (start, end) in replaced where ending.hasPrefix(start) && base.hasSuffix(end) {
            return base.dropLast(end.count) + ending
        }
        return base + ending
    }
}
