import Corpus
import Disk
import Foundation
import NewsAPI
import Synchronization

/// The file `corrections.json` of a folder of articles, changed one decision at a time.
///
/// Entries that nobody can read stay as they are: they are somebody's, and told among the problems.
final class CorrectionFile: Sendable {
    private let path: String
    /// Where what was decided and taken back is told, line by line; nil for nowhere.
    private let history: String?
    private let lock = Mutex(())

    /// Octets that the file may have.
    private static let limit = 1 << 24

    /// - Parameters:
    ///   - articles: the folder of articles.
    ///   - data: the data folder, where the history is kept; nil for none.
    init(articles: String, data: String?) {
        path = articles + "/" + Corrections.fileName
        history = data.map { $0 + "/corrections-history.ndjson" }
    }

    /// The decisions in the file's order.
    func all() throws(EditError) -> [EditedCorrection] {
        Self.identified(try lock.withLock { _ throws(EditError) in try read() })
    }

    /// Adds a decision behind all others.
    ///
    /// - Throws: what is wrong with it, or why it cannot be written.
    func add(_ json: [UInt8], by caller: String) throws(EditError) -> EditedCorrection {
        guard var entry = (try? JSONSerialization.jsonObject(with: Data(json))) as? [String: Any] else {
            throw .invalid("It is no JSON object.")
        }
        entry["by"] = entry["by"] ?? (caller.isEmpty ? nil : caller)
        entry["at"] = entry["at"] ?? Date().formatted(.iso8601)
        try Self.check(entry)
        return try lock.withLock { _ throws(EditError) in
            var entries = try read()
            entries.append(entry)
            try write(entries)
            guard let added = Self.identified(entries).last else { throw .failed("the decision is not there") }
            note("added", added, by: caller)
            return added
        }
    }

    /// Takes a decision out.
    ///
    /// - Returns: nil where there is none of that identifier.
    func remove(_ id: String, by caller: String) throws(EditError) -> EditedCorrection? {
        try lock.withLock { _ throws(EditError) in
            var entries = try read()
            let known = Self.identified(entries)
            guard let place = known.firstIndex(where: { $0.id == id }) else { return nil }
            entries.remove(at: place)
            try write(entries)
            note("removed", known[place], by: caller)
            return known[place]
        }
    }

    /// Changes the decision about an article by a JSON merge patch (RFC 7396); of several, one is made.
    ///
    /// - Returns: the decision; nil where the patch leaves none.
    /// - Throws: what is wrong with the patch or what comes of it, or why it cannot be written.
    func amend(_ article: String, by json: [UInt8], caller: String) throws(EditError) -> EditedCorrection? {
        guard let patch = (try? JSONSerialization.jsonObject(with: Data(json))) as? [String: Any] else {
            throw .invalid("It is no JSON object.")
        }
        for name in ["kind", "article", "by", "at"] where patch[name] != nil {
            throw .invalid("Its member '\(name)' is not for a patch to change.")
        }
        return try lock.withLock { _ throws(EditError) in
            var entries = try read()
            let places = entries.indices.filter { Self.isAbout(article, entries[$0]) }
            var decision: [String: Any] = ["kind": "article", "article": article]
            for place in places { decision.merge(entries[place] as? [String: Any] ?? [:]) { $1 } }
            for (name, value) in patch { decision[name] = value is NSNull ? nil : value }
            let isLeft = decision.keys.contains { !["kind", "article", "by", "at", "why"].contains($0) }
            decision["by"] = caller.isEmpty ? decision["by"] : caller
            decision["at"] = Date().formatted(.iso8601)
            if isLeft { try Self.check(decision) }
            let removed = Self.identified(entries).enumerated().filter { places.contains($0.offset) }.map(\.element)
            for place in places.reversed() { entries.remove(at: place) }
            if isLeft { entries.append(decision) }
            guard isLeft || !places.isEmpty else { return nil }
            try write(entries)
            for former in removed { note("removed", former, by: caller) }
            guard isLeft, let added = Self.identified(entries).last else { return nil }
            note("added", added, by: caller)
            return added
        }
    }

    /// Forgets what was ever decided about an article, in the history, too: it may have words of it.
    func forget(_ article: String) throws(EditError) {
        try lock.withLock { _ throws(EditError) in
            let entries = try read()
            let rest = entries.filter { !Self.isAbout(article, $0) }
            if rest.count < entries.count { try write(rest) }
            guard let history else { return }
            do throws(DiskError) {
                guard let octets = try DurableFile(history).read(limit: Self.historyLimit) else { return }
                let lines = octets.split(separator: 0x0A)
                let kept = lines.filter { line in
                    let told = (try? JSONSerialization.jsonObject(with: Data(line))) as? [String: Any]
                    return !Self.isAbout(article, told?["decision"] ?? "")
                }
                guard kept.count < lines.count else { return }
                let content = Array(kept.map { Array($0) + [0x0A] }.joined())
                try DurableFile(history).replace(with: content.span)
            } catch {
                throw EditError(error)
            }
        }
    }

    private static let historyLimit = 1 << 30

    private static func isAbout(_ article: String, _ entry: Any) -> Bool {
        guard let entry = entry as? [String: Any], entry["kind"] as? String == "article" else { return false }
        return entry["article"] as? String == article
    }

    private static func check(_ entry: [String: Any]) throws(EditError) {
        guard let problem = Corrections.read(try octets(["corrections": [entry]])).problems.first else { return }
        guard case .bad(_, let fault) = problem else { throw .invalid("\(problem)") }
        throw .invalid("The decision cannot be read: \(fault).")
    }

    // MARK: The file

    private func read() throws(EditError) -> [Any] {
        let octets: [UInt8]?
        do throws(DiskError) {
            octets = try DurableFile(path).read(limit: Self.limit)
        } catch {
            throw EditError(error)
        }
        guard let octets else { return [] }
        guard let object = (try? JSONSerialization.jsonObject(with: Data(octets))) as? [String: Any],
            let entries = object["corrections"] as? [Any], object.count == 1
        else { throw .failed("\(path) is not what it should be; 'depeche check' says why") }
        return entries
    }

    private func write(_ entries: [Any]) throws(EditError) {
        let octets = try Self.octets(["corrections": entries]) + [0x0A]
        do throws(DiskError) {
            try DurableFile(path).replace(with: octets.span)
        } catch {
            throw EditError(error)
        }
    }

    /// JSON whose octets depend on what it says alone.
    private static func octets(_ value: Any) throws(EditError) -> [UInt8] {
        let options: JSONSerialization.WritingOptions = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        guard let data = try? JSONSerialization.data(withJSONObject: value, options: options) else {
            throw .invalid("It cannot be written as JSON.")
        }
        return Array(data)
    }

    /// Each decision under the digest of what it says; one that stands twice, under that and its number.
    private static func identified(_ entries: [Any]) -> [EditedCorrection] {
        var seen: [String: Int] = [:]
        return entries.map { entry in
            let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed]
            let json = (try? JSONSerialization.data(withJSONObject: entry, options: options)).map(Array.init) ?? []
            let id = "cor-" + Digest.sha256(json).prefix(16)
            seen[id, default: 0] += 1
            let number = seen[id] ?? 1
            return EditedCorrection(id: number > 1 ? "\(id)-\(number)" : id, json: json)
        }
    }

    /// Tells the history; what cannot be told there stands in the file itself.
    private func note(_ what: String, _ correction: EditedCorrection, by caller: String) {
        guard let history, let decision = try? JSONSerialization.jsonObject(with: Data(correction.json)) else { return }
        let line: [String: Any] = [
            "at": Date().formatted(.iso8601), "by": caller, "what": what, "id": correction.id, "decision": decision,
        ]
        guard let data = try? JSONSerialization.data(withJSONObject: line, options: [.sortedKeys]) else { return }
        guard var log = try? DurableLog(history) else { return }
        try? log.append((Array(data) + [0x0A]).span)
    }
}

extension EditError {
    /// What a client is told of a failure of the disk.
    init(_ error: DiskError) {
        switch error.code {
        case EROFS, EACCES, EPERM: self = .readOnly("\(error)")
        case ENOSPC, EDQUOT: self = .diskFull("\(error)")
        default: self = .failed("\(error)")
        }
    }
}
