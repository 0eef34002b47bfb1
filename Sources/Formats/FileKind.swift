/// What a file is read as.
package enum FileKind: String, Codable, Sendable, CaseIterable {
    case text
    case markdown
    case html
    case rss
    case atom
    case jsonFeed = "json_feed"
    case ninjs
    case newsML = "newsml"
    case newsMLG2 = "newsml_g2"
    case nitf
    case schemaOrg = "schema_org"
    case json
    case ndjson
    case csv
    case email
    case docx
    case odt
    case pdf
    /// XML or JSON of which its reader tells more: nothing that was read is called so.
    case xml
    /// Behind the others: inputs of the fuzzer name kinds by their places.
    case rtf

    /// Whether Swift alone reads it, in this process.
    package var isPlain: Bool { self == .text || self == .markdown }

    /// Octets of the largest file of this kind that is read.
    package var sizeLimit: Int { isPlain ? Self.textLimit : Self.documentLimit }

    package static let textLimit = 4 << 20
    package static let documentLimit = 32 << 20
    /// How many octets from the beginning tell what a file is.
    package static let beginning = 4096
}

extension FileKind {
    /// What endings hint at; octets that tell something else go before them.
    ///
    /// - Parameter ending: of the file's name, in lower case, without a dot.
    package init?(ending: String) {
        switch ending {
        case "txt", "text": self = .text
        case "md", "markdown", "mdown": self = .markdown
        case "html", "htm", "xhtml": self = .html
        case "rss": self = .rss
        case "atom": self = .atom
        case "xml", "newsml", "nitf": self = .xml
        case "json": self = .json
        case "ndjson", "jsonl": self = .ndjson
        case "csv", "tsv": self = .csv
        case "eml": self = .email
        case "docx": self = .docx
        case "odt": self = .odt
        case "pdf": self = .pdf
        case "rtf": self = .rtf
        default: return nil
        }
    }
}
