import Disk
import Dispatch
import Foundation
import HTTPMessage
import Logging
import NewsAPI
import Synchronization

/// Who changed what, when and from where: a line of JSON for each request that was to change something.
///
/// A line is in the file before the request is answered, and on the disk a second later: the end of the machine loses no more.
/// No key, and nothing of any text, is ever in it.
final class AuditLog: AuditTrail {
    static let fileName = "audit.ndjson"

    private let file: LineFile
    private let name: @Sendable (_ key: String) -> String?
    private let logger: Logger
    private let isFlushing = Atomic(false)

    /// - Parameters:
    ///   - path: the file.
    ///   - name: what a key's owner is called, by the key's identifier.
    ///   - logger: is told what cannot be written.
    init(_ path: String, name: @escaping @Sendable (_ key: String) -> String?, logger: Logger) {
        file = LineFile(path)
        self.name = name
        self.logger = logger
    }

    func note(_ entry: AuditEntry) {
        let members: [(String, Any?)] = [
            ("at", Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))), ("key", entry.key),
            ("name", entry.key.flatMap(name)), ("from", entry.client?.description), ("what", entry.operation),
            ("subject", entry.subject), ("status", entry.status), ("problem", entry.problem),
        ]
        let line = Dictionary(uniqueKeysWithValues: members.compactMap { name, value in value.map { (name, $0) } })
        do {
            // What is no part of JSON's own is escaped, line feeds too: a line is one request.
            let json = try JSONSerialization.data(
                withJSONObject: line, options: [.sortedKeys, .withoutEscapingSlashes])
            try file.append((Array(json) + [0x0A]).span)
            flushSoon()
        } catch {
            logger.error("a change is not in the audit", metadata: ["file": "\(file.path)", "error": "\(error)"])
        }
    }

    /// Has the file flushed in a second, with all lines that come until then.
    private func flushSoon() {
        guard !isFlushing.exchange(true, ordering: .relaxed) else { return }
        DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + 1) { [self] in
            isFlushing.store(false, ordering: .relaxed)
            do { try file.flush() } catch { logger.error("the audit may not last", metadata: ["error": "\(error)"]) }
        }
    }

    /// Goes on in a new file where the one before was moved away.
    func reopen() {
        do { try file.reopen() } catch { logger.error("the audit may not last", metadata: ["error": "\(error)"]) }
    }
}
