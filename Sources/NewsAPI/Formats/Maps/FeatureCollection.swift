import NewsIndex

/// A list as features of a map (GeoJSON, RFC 7946): one for each item, with a geometry of null where none is certain (§3.2).
struct FeatureCollection<Item>: ListDocument {
    /// Makes the feature of an item.
    let feature: @Sendable (Item, DocumentFrame) -> MapFeature
    private var isFirst = true

    init(_ feature: @escaping @Sendable (Item, DocumentFrame) -> MapFeature) {
        self.feature = feature
    }

    mutating func open(_ frame: DocumentFrame, to bytes: inout [UInt8]) {
        isFirst = true
        var object = JSONObjectWriter(&bytes)
        object.add("type", "FeatureCollection", to: &bytes)
        // Members of our own, which every reader has to pass over (§6.1).
        object.add("title", .string(frame.title), to: &bytes)
        object.add("total", .integer(frame.total), to: &bytes)
        object.add("self", .string(frame.absolute(frame.link)), to: &bytes)
        object.add("corpus_version", .string(frame.snapshot.version), to: &bytes)
        object.add("features", to: &bytes)
        bytes.append(UInt8(ascii: "["))
    }

    mutating func add(_ item: Item, in frame: DocumentFrame, to bytes: inout [UInt8]) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        bytes.append(UInt8(ascii: "\n"))
        single(item, in: frame, to: &bytes)
    }

    mutating func close(_ frame: DocumentFrame, to bytes: inout [UInt8]) { bytes += "]}\n".utf8 }

    func single(_ item: Item, in frame: DocumentFrame, to bytes: inout [UInt8]) {
        feature(item, frame).json.append(to: &bytes)
    }
}

/// A thing on a map.
struct MapFeature {
    let id: String
    let geometry: JSONValue
    let properties: [JSONMember]

    var json: JSONValue {
        [
            "type": "Feature", "id": .string(id), "geometry": geometry, "properties": .object(properties),
        ]
    }
}
