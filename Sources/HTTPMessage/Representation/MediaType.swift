/// Media types: those of the files that a dashboard is made of, and what is known of any.
package enum MediaType {
    /// The value of Content-Type for a file name's suffix; octets of unknown meaning for any other.
    package static func value(suffix: String) -> String {
        switch suffix {
        case "html", "htm": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "js", "mjs": "text/javascript; charset=utf-8"
        case "json", "map": "application/json"
        case "webmanifest": "application/manifest+json"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "jpg", "jpeg": "image/jpeg"
        case "ico": "image/x-icon"
        case "txt", "md": "text/plain; charset=utf-8"
        case "woff2": "font/woff2"
        default: "application/octet-stream"
        }
    }

    /// Whether content of that type is text, which gzip makes smaller, and not compressed already.
    static func isCompressible(_ value: String) -> Bool {
        let essence = value.prefix { $0 != ";" }
        return essence.hasPrefix("text/") || essence.hasSuffix("json") || essence.hasSuffix("xml")
    }
}
