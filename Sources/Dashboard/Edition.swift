import Foundation
import HTTPMessage

/// The dashboard's pages as they were when their files were read last.
struct Edition: Sendable {
    /// By file: `index.html`.
    let pages: [String: PageSource]
    private let assets: [String: Representation]
    /// What says that a file is another one by now.
    private let stamps: [String: Stamp]

    private struct Stamp: Sendable, Hashable {
        let modified: Date?
        let size: Int?

        init(_ path: String) {
            let attributes = try? FileManager.default.attributesOfItem(atPath: path)
            modified = attributes?[.modificationDate] as? Date
            size = (attributes?[.size] as? NSNumber)?.intValue
        }
    }

    /// - Parameters:
    ///   - root: the folder.
    ///   - names: the pages in it; one that is not there is none of the edition.
    ///   - report: told why a page could not be joined.
    init(root: String, pages names: [String], report: (String) -> Void) {
        var pages: [String: PageSource] = [:]
        var assets: [String: Representation] = [:]
        let seen = Seen()
        for name in names {
            do {
                let page = try PageSource(name) { file in
                    let path = root + "/" + file
                    seen.stamps[path] = Stamp(path)
                    return try String(contentsOfFile: path, encoding: .utf8)
                }
                pages[name] = page
                for (name, asset) in page.assets { assets[name] = Self.representation(of: asset, named: name) }
            } catch  where FileManager.default.fileExists(atPath: root + "/" + name) {
                report("\(name) is served as it is, as its scripts and styles cannot be joined: \(error)")
            } catch {
                continue
            }
        }
        self.pages = pages
        self.assets = assets
        stamps = seen.stamps
    }

    /// The files that a page was made of, while it is made.
    private final class Seen {
        var stamps: [String: Stamp] = [:]
    }

    /// Whether its files are as they were.
    var isCurrent: Bool { stamps.allSatisfy { Stamp($0.key) == $0.value } }

    /// What a page asks for.
    func asset(_ name: String) -> Representation? { assets[name] }

    private static func representation(of asset: PageSource.Asset, named name: String) -> Representation? {
        guard let etag = ETag(opaque: AssetName.hash(of: asset.content)) else { return nil }
        // RFC 8246: what has a hash in its name never is another.
        return Representation(
            content: asset.content, mediaType: MediaType.value(suffix: asset.suffix), etag: etag,
            fields: [Field("Cache-Control", "public, max-age=31536000, immutable")])
    }
}
