/// The rules that found what columns hold, numbered.
struct RulePool: Sendable {
    private(set) var names: [String]
    private var numbers: [String: UInt16]

    init(_ names: [String] = []) {
        self.names = names
        numbers = Dictionary(zip(names, UInt16(0)...)) { first, _ in first }
    }

    /// The number of a rule, which is added if it was not there.
    mutating func number(of name: String) -> UInt16 {
        if let known = numbers[name] { return known }
        let number = UInt16(names.count)
        names.append(name)
        numbers[name] = number
        return number
    }
}
