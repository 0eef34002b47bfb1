import Foundation
import HTTPMessage
import Logging

/// Writes each record as a JSON object on a line of standard error, for programs that read logs.
///
/// `time` (RFC 3339, UTC), `level`, `message`, and what belongs to it in `data`.
struct JSONLogHandler: LogHandler {
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let now = Date().timeIntervalSince1970
        let line = Self.line(
            seconds: Int64(now), milliseconds: Int(now * 1_000) % 1_000, level: event.level,
            message: event.message.description, data: metadata.merging(event.metadata ?? [:]) { $1 })
        // Where standard error is closed, nobody reads logs.
        try? FileHandle.standardError.writeLine(line)
    }

    /// The octets of a record, without a line's end.
    static func line(
        seconds: Int64, milliseconds: Int, level: Logger.Level, message: String, data: Logger.Metadata
    ) -> [UInt8] {
        let time = HTTPDate(unixSeconds: seconds).timestamp(milliseconds: milliseconds)
        var line = Array("{\"time\":\"\(time)\",\"level\":\"\(level.rawValue)\",\"message\":".utf8)
        JSONText.append(message, to: &line)
        if !data.isEmpty {
            line += Array(",\"data\":".utf8)
            append(.dictionary(data), to: &line)
        }
        line.append(UInt8(ascii: "}"))
        return line
    }

    private static func append(_ value: Logger.Metadata.Value, to line: inout [UInt8]) {
        switch value {
        case .string(let text): JSONText.append(text, to: &line)
        case .stringConvertible(let value): JSONText.append(value.description, to: &line)
        case .array(let values):
            line.append(UInt8(ascii: "["))
            for (place, value) in values.enumerated() {
                if place > 0 { line.append(UInt8(ascii: ",")) }
                append(value, to: &line)
            }
            line.append(UInt8(ascii: "]"))
        case .dictionary(let members):
            line.append(UInt8(ascii: "{"))
            for (place, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
                if place > 0 { line.append(UInt8(ascii: ",")) }
                JSONText.append(member.key, to: &line)
                line.append(UInt8(ascii: ":"))
                append(member.value, to: &line)
            }
            line.append(UInt8(ascii: "}"))
        }
    }
}
