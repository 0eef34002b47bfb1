/// A path with places for names: `/v1/articles/{id}/text`.
struct PathPattern: Sendable {
    /// As it stands in documentation.
    let text: String
    private let segments: [String]

    init(_ text: String) {
        self.text = text
        segments = text.split(separator: "/").map(String.init)
    }

    /// What its places are called, in order.
    var names: [String] {
        segments.filter { $0.hasPrefix("{") }.map { $0.trimmingPrefix("{").prefix { $0 != "}" } }.map(String.init)
    }

    /// How many segments it has.
    var length: Int { segments.count }

    /// The names at the pattern's places, in order, of a path in decoded segments; nil where the path is another.
    func match(_ path: [String]) -> [String]? {
        guard path.count == segments.count else { return nil }
        var names: [String] = []
        for (segment, given) in zip(segments, path) {
            if segment.hasPrefix("{") {
                guard !given.isEmpty else { return nil }
                names.append(given)
            } else if segment != given {
                return nil
            }
        }
        return names
    }
}
