import Foundation

/// A text with the meetings that somebody found in it.
package struct AnnotatedReport: Sendable {
    package let id: String
    package let text: String
    package let annotation: Annotation
    /// Where the text itself marks who took part; nil where the annotation tells.
    package var marks: [Mark]?

    /// A stretch of the text that names who took part.
    package struct Mark: Sendable, Hashable {
        /// Unicode scalars of the text.
        package let range: Range<Int>
        package let role: Role
        /// Which of the meetings that have different hosts; nil where the text has one host.
        package var meeting: Int?

        /// H for who received or of whom is told; for whom they met M, or by the status P, X (called off), T (by telephone),
        /// A (long ago); O for what is left open.
        package enum Role: String, Sendable {
            case host = "H"
            case held = "M"
            case planned = "P"
            case cancelled = "X"
            case phone = "T"
            case past = "A"
            case open = "O"
        }
    }

    /// What an annotation file holds, as far as it is used.
    package struct Annotation: Sendable, Codable {
        package let persons: [Named]
        package let organizations: [Named]?
        package let meetings: [Meeting]
    }

    /// A person or an organization with all its spellings.
    package struct Named: Sendable, Codable {
        package let name: String
        package let variants: [String]?
    }

    package struct Meeting: Sendable, Codable {
        package let status: String
        package let host: String?
        package let hostCountry: String?
        package let counterpartName: String?
        package let counterpartCountry: String?
        package let counterpartOrganization: String?
        package let evidence: String?
        package let optional: Bool?

        private enum CodingKeys: String, CodingKey {
            case status, host, evidence, optional
            case hostCountry = "host_country"
            case counterpartName = "counterpart_name"
            case counterpartCountry = "counterpart_country"
            case counterpartOrganization = "counterpart_org"
        }
    }

    /// The reports of a folder: each `NAME.txt` with its `NAME.gold.json`, in the order of their names.
    ///
    /// - Throws: what reading a file or its JSON throws.
    package static func reports(in folder: String) throws -> [AnnotatedReport] {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        return try files.filter { $0.hasSuffix(".gold.json") }.map { file in
            let path = "\(folder)/\(file)"
            let name = String(file.dropLast(".gold.json".count))
            let annotation = try JSONDecoder().decode(
                Annotation.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
            let text = try String(contentsOfFile: "\(folder)/\(name).txt", encoding: .utf8)
            return AnnotatedReport(id: name, text: text, annotation: annotation)
        }
    }
}
