import Corpus
import Disk
import Formats
import Foundation
import Synchronization

/// Writes the entries of feeds into the folder of articles, a file each, named after what names the entry.
///
/// A file is written again only where it is as it was written here: what somebody has changed is theirs. One that was written
/// and is not there any more was removed, and stays so.
final class FeedEntries: Sendable {
    private let folder: String
    /// Where the names of all that was ever written are kept; nil for nowhere.
    private let log: String?
    private let seen: Mutex<Set<String>>

    private static let version = "https://jsonfeed.org/version/1.1"
    private static let logLimit = 1 << 28

    /// - Parameters:
    ///   - folder: of articles.
    ///   - data: the data folder; nil for none.
    /// - Throws: `DiskError` where it cannot be read what was written before.
    init(folder: String, data: String?) throws(DiskError) {
        self.folder = folder
        log = data.map { $0 + "/feed-entries" }
        var names: Set<String> = []
        if let log, let octets = try DurableFile(log).read(limit: Self.logLimit) {
            names = Set(octets.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) })
        }
        seen = Mutex(names)
    }

    /// Writes the entries of a feed.
    ///
    /// - Returns: how many are new or other than before.
    /// - Throws: `DiskError` where one cannot be written.
    func keep(_ document: Document) throws(DiskError) -> Int {
        try seen.withLock { seen throws(DiskError) in
            var written = 0
            var new: [String] = []
            for draft in document.drafts {
                guard let name = Self.name(of: draft), let octets = Self.octets(of: draft) else { continue }
                let file = DurableFile(folder + "/" + name)
                let known = try file.read(limit: FileKind.documentLimit)
                guard known != octets, known == nil ? !seen.contains(name) : Self.isOurs(known ?? []) else { continue }
                // Noted before it is there: what is noted and was never there stands in the feed the next time, too.
                if seen.insert(name).inserted { new.append(name) }
                try file.replace(with: octets.span)
                written += 1
            }
            guard let log, !new.isEmpty else { return written }
            var file = try DurableLog(log)
            try file.append(Array((new.joined(separator: "\n") + "\n").utf8).span)
            return written
        }
    }

    /// The name of an entry's file: by its address, else by what its producer calls it.
    private static func name(of draft: Draft) -> String? {
        let key =
            draft.address.map(ArticleAddress.key) ?? draft.guid
            ?? draft.title.map { $0 + " " + (draft.published?.value ?? "") }
        return key.map { "feed-" + Digest.sha256(Array($0.utf8)).prefix(24) + ".json" }
    }

    /// The entry as a JSON Feed of its own, which begins with the sum of all that follows.
    private static func octets(of draft: Draft) -> [UInt8]? {
        var item: [String: Any] = [:]
        item["title"] = draft.title
        item["url"] = draft.address
        // Some producers call one entry by another name each time: its address lasts.
        item["id"] = draft.address ?? draft.guid
        item["language"] = draft.language
        item["date_published"] = draft.published?.value
        item["date_modified"] = draft.version
        if !draft.authors.isEmpty { item["authors"] = draft.authors.map { ["name": $0] } }
        if let section = draft.section { item["tags"] = [section] }
        item[draft.isSummary ? "summary" : "content_text"] = body(draft.lines)
        var feed: [String: Any] = ["items": [item]]
        feed["title"] = draft.publisher?.value
        guard
            let json = try? JSONSerialization.data(
                withJSONObject: feed, options: [.sortedKeys, .withoutEscapingSlashes])
        else { return nil }
        let content = Array("\"version\":\"\(version)\",".utf8) + json.dropFirst()
        return Array("\(opening)\(Digest.sha256(content))\",".utf8) + content
    }

    private static let opening = "{\"_sum\":\""

    private static func isOurs(_ octets: [UInt8]) -> Bool {
        let start = opening.utf8.count + 64 + 2
        guard octets.count > start, octets.starts(with: opening.utf8) else { return false }
        let sum = String(decoding: octets[opening.utf8.count..<start - 2], as: UTF8.self)
        return Digest.sha256(Array(octets[start...])) == sum
    }

    /// Paragraphs that are read again as they are.
    private static func body(_ lines: [String]) -> String {
        let text = lines.filter { !$0.isEmpty }
        guard text.contains(where: { $0.contains("<") || $0.contains("&") }) else {
            return text.joined(separator: "\n\n")
        }
        return text.map { line in
            let escaped = line.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            return "<p>" + escaped + "</p>"
        }.joined()
    }
}
