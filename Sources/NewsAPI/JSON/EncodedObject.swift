/// An object that was encoded once, and of which members can still be chosen.
struct EncodedObject: Sendable {
    /// Where a member, `"name":value`, stands in the bytes.
    private struct Place: Sendable {
        let name: String
        let range: Range<Int>
    }

    /// The whole object.
    let bytes: [UInt8]
    private let places: [Place]

    init(_ members: [JSONMember]) {
        var bytes: [UInt8] = [UInt8(ascii: "{")]
        var places: [Place] = []
        for member in members {
            if !places.isEmpty { bytes.append(UInt8(ascii: ",")) }
            let start = bytes.count
            member.append(to: &bytes)
            places.append(Place(name: member.name, range: start..<bytes.count))
        }
        bytes.append(UInt8(ascii: "}"))
        self.bytes = bytes
        self.places = places
    }

    /// The names of the members, in order.
    var names: [String] { places.map(\.name) }

    /// The object with the named members only, in its own order.
    func keeping(_ names: Set<String>) -> [UInt8] {
        joined(places.filter { names.contains($0.name) }.map { bytes[$0.range] })
    }

    /// The object with further members before its last ones.
    ///
    /// - Parameters:
    ///   - members: what is added.
    ///   - last: the members that stay behind them; a list says `self` last.
    /// - Returns: a new object.
    func adding(_ members: [JSONMember], before last: Set<String> = ["self"]) -> EncodedObject {
        func existing(_ isLast: Bool) -> [JSONMember] {
            places.filter { last.contains($0.name) == isLast }.map { place in
                JSONMember(place.name, .raw(Array(bytes[valueRange(of: place)])))
            }
        }
        return EncodedObject(existing(false) + members + existing(true))
    }

    /// The bytes behind the member's name and colon.
    ///
    /// Names are ours and need no escape, so that each is as long as its text, two quotes and a colon.
    private func valueRange(of place: Place) -> Range<Int> {
        place.range.lowerBound + place.name.utf8.count + 3..<place.range.upperBound
    }

    private func joined(_ parts: [ArraySlice<UInt8>]) -> [UInt8] {
        [UInt8(ascii: "{")] + Array(parts.joined(separator: [UInt8(ascii: ",")])) + [UInt8(ascii: "}")]
    }
}
