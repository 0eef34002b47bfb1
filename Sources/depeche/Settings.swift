import ArgumentParser
import Foundation

/// Where a setting comes from: a flag before the environment before a default.
struct Settings {
    private let environment: [String: String]

    init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        self.environment = environment
    }

    /// A text: the flag, else the variable unless it is empty, else the default.
    func text(_ flag: String?, _ variable: String, default value: String) -> String {
        flag ?? environment[variable].flatMap { $0.isEmpty ? nil : $0 } ?? value
    }

    /// A whole number in a range.
    ///
    /// - Throws: a validation error that names the flag or the variable at fault.
    func number(
        _ flag: Int?, _ name: String, _ variable: String, in range: ClosedRange<Int>, default value: Int
    ) throws -> Int {
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
}
