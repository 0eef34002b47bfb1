import Facts
import NewsIndex

extension Parameter {
    /// Whether commas and repetition give further values.
    var isList: Bool {
        switch kind {
        case .names, .entities, .choices, .countries, .sort: true
        case .words, .choice, .date, .integer, .number, .cursor: false
        }
    }

    /// How many values a parameter takes, and how many words a query has.
    static let mostValues = 32

    /// How many values this parameter takes: each of a fixed list may be named.
    var valueLimit: Int {
        switch kind {
        case .choices(let choices): max(Self.mostValues, choices.count)
        default: Self.mostValues
        }
    }

    /// The values that a problem document lists as allowed; empty where any text is.
    var allowed: [String] {
        switch kind {
        case .words, .names, .entities, .cursor: []
        case .choices(let choices), .choice(let choices): choices
        case .countries: ["ISO 3166-1 alpha-2"]
        case .date: ["YYYY-MM-DD", "YYYY-MM", "YYYY"]
        case .number: ["a decimal number"]
        case .integer(let range): ["\(range.lowerBound)…\(range.upperBound)"]
        case .sort(let keys): keys.flatMap { [$0, "-" + $0] }
        }
    }

    /// Checks one value and gives its canonical form.
    func canonical(_ value: String) throws(RequestError) -> String {
        let isRight: Bool
        var canonical = value
        switch kind {
        case .words, .names, .entities, .cursor: isRight = !value.isEmpty
        case .choices(let choices), .choice(let choices): isRight = choices.contains(value)
        case .countries:
            canonical = value.uppercased()
            isRight = CountryCode(canonical) != nil
        case .date: isRight = PartialDate(rfc3339: value) != nil
        case .number:
            isRight =
                value.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }
                && Double(value)?.isFinite ?? false
        case .integer(let range):
            isRight = value.utf8.allSatisfy { (0x30...0x39).contains($0) } && Int(value).map(range.contains) ?? false
        case .sort(let keys): isRight = keys.contains(value.hasPrefix("-") ? String(value.dropFirst()) : value)
        }
        guard isRight else { throw .badValue(value, parameter: name, allowed: allowed) }
        return canonical
    }
}
