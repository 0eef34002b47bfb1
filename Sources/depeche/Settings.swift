import ArgumentParser
import Foundation

/// Where a setting comes from: a flag before the environment before a default.
struct Settings {
    private let environment: [String: String]

    init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        self.environment = environment
    }

    /// A text: the flag, else the variable unless it is empty, else the default.
    func text(_ flag: String?, _ name: String, default value: String) -> String {
        flag ?? environment[Self.variable(name)].flatMap { $0.isEmpty ? nil : $0 } ?? value
    }

    /// A text: the flag, else the variable unless it is empty; nil where neither says anything.
    func optional(_ flag: String?, _ name: String) -> String? {
        flag ?? environment[Self.variable(name)].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Texts between commas: those of the flags, else of the variable.
    func list(_ flags: [String], _ name: String) -> [String] {
        let texts = flags.isEmpty ? [environment[Self.variable(name)] ?? ""] : flags
        return texts.flatMap { $0.split(separator: ",") }.compactMap { text in
            let name = text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
            return name.isEmpty ? nil : String(name)
        }
    }

    /// Whether something is wanted: by the flag, or by a variable that is `1` or `true`.
    ///
    /// - Throws: a validation error that names the variable if it says anything else but `0` or `false`.
    func isOn(_ flag: Bool, _ name: String) throws -> Bool {
        let variable = Self.variable(name)
        switch environment[variable] ?? "" {
        case "1", "true": return true
        case "", "0", "false": return flag
        case let text: throw ValidationError("\(variable) takes 1 or 0, not '\(text)'")
        }
    }

    /// One of some words.
    ///
    /// - Throws: a validation error that names the flag or the variable at fault, and the words.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ flag: String?, _ name: String, of choices: Choice.Type, default value: Choice
    ) throws -> Choice {
        guard let text = optional(flag, name) else { return value }
        guard let choice = Choice(rawValue: text) else {
            let words = Choice.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
            throw ValidationError("\(flag == nil ? Self.variable(name) : "--\(name)") takes \(words), not '\(text)'")
        }
        return choice
    }

    /// A whole number in a range.
    ///
    /// - Throws: a validation error that names the flag or the variable at fault.
    func number(
        _ flag: Int?, _ name: String, in range: ClosedRange<Int>, default value: Int
    ) throws -> Int {
        let variable = Self.variable(name)
        let (number, source): (Int, String)
        if let flag {
            (number, source) = (flag, "--\(name)")
        } else if let text = environment[variable], !text.isEmpty {
            guard let parsed = Int(text) else {
                throw ValidationError("\(variable) takes a whole number, not '\(text)'")
            }
            (number, source) = (parsed, variable)
        } else {
            return value
        }
        guard range.contains(number) else {
            throw ValidationError("\(source) takes \(range.lowerBound) to \(range.upperBound), not \(number)")
        }
        return number
    }

    /// The environment's name of a flag: `DEPECHE_HEAD_BYTES` for `head-bytes`.
    private static func variable(_ name: String) -> String {
        "DEPECHE_" + name.uppercased().replacingOccurrences(of: "-", with: "_")
    }
}
