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

    /// The file's octets, JSON with its names in order; the same ledger always gives the same ones.
    ///
    /// It is written with each change of the articles, so no value is made of all that it holds.
    package var bytes: [UInt8] {
        var json = JSONOctets()
        json.add("{\"ids\":")
        json.addList(entries, between: "[", and: "]") { json, entry in
            json.add("{\"id\":")
            json.add(quoted: entry.id)
            json.add(",\"keys\":")
            json.addList(entry.keys, between: "[", and: "]") { json, key in json.add(quoted: key) }
            json.add("}")
        }
        json.add(",\"redirects\":")
        let ordered = redirects.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        json.addList(ordered, between: "{", and: "}") { json, redirect in
            json.add(quoted: redirect.key)
            json.add(":")
            json.add(quoted: redirect.value)
        }
        json.add(",\"version\":\(Self.version)}")
        return json.octets
    }

    private struct Document: Decodable {
        let version: Int
        let ids: [Given]
        let redirects: [String: String]

        struct Given: Decodable {
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

/// JSON that grows (RFC 8259).
private struct JSONOctets {
    private(set) var octets: [UInt8] = []

    mutating func add(_ text: String) { octets.append(contentsOf: text.utf8) }

    /// Adds a string: quotation marks, reverse solidi and controls are escaped (RFC 8259 §7).
    mutating func add(quoted text: String) {
        octets.append(UInt8(ascii: "\""))
        for octet in text.utf8 {
            switch octet {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): octets += [UInt8(ascii: "\\"), octet]
            case ..<0x20:
                let hex = String(octet, radix: 16)
                add("\\u00" + (hex.count == 1 ? "0" : "") + hex)
            default: octets.append(octet)
            }
        }
        octets.append(UInt8(ascii: "\""))
    }

    mutating func addList<Element>(
        _ elements: [Element], between start: String, and end: String, _ addElement: (inout JSONOctets, Element) -> Void
    ) {
        add(start)
        for (place, element) in elements.enumerated() {
            if place > 0 { add(",") }
            addElement(&self, element)
        }
        add(end)
    }
}
