import Formats
import Foundation

/// A name of a folder, looked at and not read yet.
struct FoundFile: Sendable {
    /// The name, with those of the folders between.
    let name: String
    /// Where it is, without links.
    let path: String
    let type: FileAttributeType?
    /// Octets.
    let size: Int
    /// Whether it is a folder that the name's last part leads to as a link.
    let isLinked: Bool

    /// Whether there is nothing by the name any more.
    var isGone: Bool { type == nil }

    /// Looks at a name of a folder.
    ///
    /// - Parameters:
    ///   - name: the name, with those of the folders between.
    ///   - folder: the path of the folder.
    ///   - root: the path without links that it must stand beneath, wherever links lead; nil for none.
    /// - Returns: what is there, or why it cannot be told.
    static func look(for name: String, in folder: String, root: String?) -> Result<FoundFile, CorpusProblem> {
        let url = URL(fileURLWithPath: folder, isDirectory: true).appendingPathComponent(name)
        let refuse = { (code: String, detail: String) -> Result<FoundFile, CorpusProblem> in
            .failure(CorpusProblem(fileName: name, code: code, detail: detail))
        }
        // The path without links is what is asked about and what is read.
        let path = url.resolvingSymlinksInPath().path
        if let root, path != root, !path.utf8.starts(with: (root == "/" ? root : root + "/").utf8) {
            return refuse("outside", "it links to what is not in the folder, which only --follow-links reads")
        }
        // The type and the size are asked first: reading a pipe would wait for ever, reading 50 MB is for nothing.
        let attributes: [FileAttributeKey: Any]
        do {
            attributes = try FileManager.default.attributesOfItem(atPath: path)
        } catch {
            // Names are octets to the kernel; those that are no UTF-8 come with U+FFFD in their place, and lead nowhere.
            if name.unicodeScalars.contains("\u{FFFD}") {
                return refuse("name_not_utf8", "its name is no UTF-8, so no address can name it")
            }
            guard (try? FileManager.default.attributesOfItem(atPath: url.path)) != nil else {
                // It went since the folder was listed.
                return .success(FoundFile(name: name, path: path, type: nil, size: 0, isLinked: false))
            }
            return refuse("unreadable", "its type and size cannot be read: \(error.localizedDescription)")
        }
        let type = attributes[.type] as? FileAttributeType
        guard type != .typeSymbolicLink else { return refuse("unreadable", "it links to nothing that can be read") }
        return .success(
            FoundFile(
                name: name, path: path, type: type, size: (attributes[.size] as? NSNumber)?.intValue ?? 0,
                isLinked: type == .typeDirectory && Self.isLink(url.path)))
    }

    /// The ending of its name, in lower case.
    var ending: String { Self.ending(of: name) }

    /// The ending of a file's name, in lower case.
    static func ending(of name: String) -> String { (name as NSString).pathExtension.lowercased() }

    /// Reads the file if it has no more octets than `limit`.
    func content(limit: Int = ArticleDecoder.sizeLimit) -> Result<[UInt8], CorpusProblem> {
        let refuse = { (code: String, detail: String) -> Result<[UInt8], CorpusProblem> in
            .failure(CorpusProblem(fileName: name, code: code, detail: detail))
        }
        if let problem = unread { return .failure(problem) }
        guard size <= limit else {
            return .failure(DecodingProblem.tooLarge(byteCount: size, limit: limit).report(for: name))
        }
        do {
            return .success(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
        } catch {
            return refuse("unreadable", "it cannot be read: \(error.localizedDescription)")
        }
    }

    /// The first octets of the file, as many as tell its kind.
    func beginning() -> [UInt8] {
        guard unread == nil, let handle = FileHandle(forReadingAtPath: path) else { return [] }
        defer { try? handle.close() }
        return (try? handle.read(upToCount: FileKind.beginning)).map { [UInt8]($0) } ?? []
    }

    /// Why it is not to be opened: reading a pipe would wait for ever.
    private var unread: CorpusProblem? {
        if isGone { return CorpusProblem(fileName: name, code: "unreadable", detail: "there is no such file") }
        if type != .typeRegular {
            return CorpusProblem(fileName: name, code: "unsupported", detail: "it is no regular file")
        }
        return nil
    }

    private static func isLink(_ path: String) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.type] as? FileAttributeType == .typeSymbolicLink
    }
}
