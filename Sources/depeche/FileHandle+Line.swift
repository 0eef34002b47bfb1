import Foundation

extension FileHandle {
    /// Writes a line; a full disk, a closed stream or a reader that left is an error.
    ///
    /// `write(_:)` would end the process with a trap then.
    func writeLine(_ line: [UInt8]) throws {
        do {
            try write(contentsOf: Data(line + [0x0A]))
        } catch {
            throw OutputError.notWritten(reason: error.localizedDescription)
        }
    }
}

/// Why a line did not reach a stream.
enum OutputError: Error, CustomStringConvertible {
    case notWritten(reason: String)

    var description: String {
        switch self {
        case .notWritten(let reason): "cannot write the output: \(reason)"
        }
    }
}
