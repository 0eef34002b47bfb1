import HTTPMessage

/// The names that lead from the root folder to a file; made of nothing that could lead elsewhere.
struct FilePath: Sendable {
    /// At least one; none is empty, starts with a dot, or holds `/`, `\` or a control.
    let names: [String]

    /// The file a request's path names, or nil if it can name none; `/` names `index.html`, and a name without an ending the page of
    /// that name: `/docs` is `docs.html`.
    ///
    /// Each segment is decoded once, so `%2f`, `%2e%2e` and `%00` are seen as what they stand for, and `%252e` is just a
    /// name with a percent sign. Dot segments are refused rather than resolved: no client of ours sends them.
    init?(_ request: Request) {
        guard request.path.hasPrefix("/"), let segments = try? request.segments() else { return nil }
        let page = segments.last ?? "index"
        names = segments.dropLast() + [page.contains(".") ? page : page + ".html"]
        guard names.allSatisfy(Self.isName) else { return nil }
    }

    var joined: String { names.joined(separator: "/") }

    /// What stands behind the last dot of the last name, in lower case; empty without one.
    var suffix: String {
        guard let name = names.last, let dot = name.lastIndex(of: ".") else { return "" }
        return name[dot...].dropFirst().lowercased()
    }

    /// The path's octets, which tell files apart: to Swift, a composed and a decomposed accent are one text.
    var octets: [UInt8] { Array(joined.utf8) }

    private static func isName(_ segment: String) -> Bool {
        guard let first = segment.utf8.first, first != UInt8(ascii: ".") else { return false }
        return segment.utf8.allSatisfy {
            $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\") && $0 >= 0x20 && $0 != 0x7f
        }
    }
}
