/// What can be wrong with the model's file.
package enum GrammarModelError: Error, Sendable, Hashable, CustomStringConvertible {
    case missing
    case notAModel
    case versionUnknown(UInt64)
    /// It does not have the octets that its head promises.
    case lengthWrong
    case checksumWrong

    package var description: String {
        let reason =
            switch self {
            case .missing: "it cannot be read"
            case .notAModel: "it does not start as a model"
            case .versionUnknown(let version): "its version is \(version)"
            case .lengthWrong: "it does not have the octets that its head promises"
            case .checksumWrong: "its sum is wrong"
            }
        return "\(GrammarModel.fileName): \(reason)"
    }
}
