package import Foundation

/// A tab-separated file of a module's resources; `#` opens a comment line.
package struct LexiconFile {
    package let name: String
    /// The fields of each line that is no comment, with the line's number from 1.
    package let rows: [(line: Int, fields: [String])]

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - name: the file's name in `Resources/`.
    ///   - columns: how many fields every row has at least; fields that are missing at the end count as empty.
    ///   - bundle: whose resources.
    /// - Throws: ``LexiconError`` where the file is missing or a row has no field at all.
    package init(_ name: String, columns: Int, in bundle: Bundle) throws(LexiconError) {
        guard let url = bundle.url(forResource: "Resources/" + name, withExtension: nil),
            let data = try? Data(contentsOf: url)
        else { throw .missing(file: name) }
        // An array of bytes: splitting Data itself took a third of the whole start.
        try self.init(name, columns: columns, content: [UInt8](data))
    }

    /// Takes the octets of a file apart.
    ///
    /// - Throws: ``LexiconError/malformed(file:line:)`` where a row has no field at all.
    init(_ name: String, columns: Int, content: [UInt8]) throws(LexiconError) {
        var rows: [(line: Int, fields: [String])] = []
        for (index, line) in content.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard let first = line.first, first != UInt8(ascii: "#") else { continue }
            var fields = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self)
            }
            guard fields.first?.isEmpty == false else { throw .malformed(file: name, line: index + 1) }
            while fields.count < columns { fields.append("") }
            rows.append((index + 1, fields))
        }
        self.name = name
        self.rows = rows
    }

    /// Reads a file of this module.
    init(_ name: String, columns: Int) throws(LexiconError) {
        try self.init(name, columns: columns, in: .module)
    }

    /// The alternatives of a field: `a|b` is a and b.
    static func alternatives(_ field: String) -> [String] {
        field.split(separator: "|").map(String.init)
    }

    /// The tags of a field: `ambiguous,french` is both.
    static func tags(_ field: String) -> [Substring] {
        field.split { " ,|".contains($0) }
    }
}
