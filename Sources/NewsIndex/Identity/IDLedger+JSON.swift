import Foundation

/// The ledger as a file of the data folder.
extension IDLedger {
    /// The file's name.
    package static let fileName = "ids.json"

    /// Reads the file.
    ///
    /// - Throws: ``IDLedgerError`` where the octets are no such file.
    package init(_ bytes: [UInt8]) throws(IDLedgerError) {
        let document: Document
        do {
            document = try JSONDecoder().decode(Document.self, from: Data(bytes))
        } catch {
            throw .unreadable
        }
        guard document.version == Self.version else { throw .otherVersion(document.version) }
        self.init(
            entries: document.ids.map { Entry(id: $0.id, keys: $0.keys) }, redirects: document.redirects)
    }

    /// The file's octets; the same ledger always gives the same ones.
    package var bytes: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let document = Document(
            version: Self.version, ids: entries.map { .init(id: $0.id, keys: $0.keys) }, redirects: redirects)
        // Strings, numbers and arrays of them can always be encoded.
        return (try? encoder.encode(document)).map(Array.init) ?? []
    }

    private struct Document: Codable {
        let version: Int
        let ids: [Given]
        let redirects: [String: String]

        struct Given: Codable {
            let id: String
            let keys: [String]
        }
    }

    private static let version = 1
}

/// Why a file is no ledger of identifiers.
package enum IDLedgerError: Error, Sendable, Hashable, CustomStringConvertible {
    case unreadable
    case otherVersion(Int)

    package var description: String {
        switch self {
        case .unreadable: "it is no ledger of identifiers"
        case .otherVersion(let version): "it is of version \(version), which this program does not know"
        }
    }
}
