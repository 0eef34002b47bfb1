/// What an answer can be written in: chosen by the ending of the path, or by `Accept`.
enum Format: String, CaseIterable, Sendable {
    case json
    /// Newline-delimited JSON: an item a line (https://github.com/ndjson/ndjson-spec).
    case ndjson
    /// RFC 4180.
    case csv
    /// Office Open XML, ECMA-376.
    case xlsx
    /// What the columns of the tables mean, in the vocabulary of CSV on the Web (https://www.w3.org/TR/tabular-metadata/).
    case metadata = "metadata.json"
    /// RFC 4287.
    case atom
    /// RSS 2.0 (https://www.rssboard.org/rss-specification).
    case rss
    /// JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
    case jsonFeed = "feed.json"
    /// RFC 7946.
    case geoJSON = "geojson"
    /// iCalendar, RFC 5545.
    case calendar = "ics"
    /// http://graphml.graphdrawing.org/specification.html
    case graphML = "graphml"
    /// https://gexf.net/schema.html
    case gexf
    /// schema.org's vocabulary as JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/).
    case jsonLD = "jsonld"
    /// IPTC ninjs 3.1 (https://www.iptc.org/std/ninjs/).
    case ninjs

    /// What a path ends in, behind a dot.
    var suffix: String { rawValue }

    /// The value of Content-Type, without parameters.
    var mediaType: String {
        switch self {
        case .json: Answer.json
        case .ndjson: "application/x-ndjson"
        case .csv: "text/csv"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .metadata: "application/csvm+json"
        case .atom: "application/atom+xml"
        case .rss: "application/rss+xml"
        case .jsonFeed: "application/feed+json"
        case .geoJSON: "application/geo+json"
        case .calendar: "text/calendar"
        case .graphML: "application/graphml+xml"
        case .gexf: "application/gexf+xml"
        case .jsonLD: "application/ld+json"
        case .ninjs: "application/vnd.iptc.ninjs+json"
        }
    }

    /// The value of Content-Type.
    var contentType: String {
        switch self {
        // RFC 4180 has a parameter that says whether the first row is a header.
        case .csv: mediaType + "; charset=utf-8; header=present"
        case .calendar: mediaType + "; charset=utf-8"
        default: mediaType
        }
    }

    /// What every list can be told in.
    static let ofLists: [Format] = [.json, .ndjson, .csv, .xlsx, .metadata]

    /// The format that the last segment of a path names by its ending, and the segment without it.
    ///
    /// - Parameter segment: decoded.
    /// - Returns: nil where it ends in none, or is nothing else.
    static func split(_ segment: String) -> (name: String, format: Format)? {
        // `feed.json` is longer than `json`.
        let known = allCases.filter { segment.hasSuffix("." + $0.suffix) }.max { $0.suffix.count < $1.suffix.count }
        guard let known else { return nil }
        let name = String(segment.dropLast(known.suffix.count + 1))
        return name.isEmpty ? nil : (name, known)
    }
}
