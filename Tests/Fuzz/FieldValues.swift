import HTTPMessage

/// Any text as the value of Accept, Accept-Encoding, If-None-Match, ETag and a date field.
func fuzz(_ input: [UInt8]) {
    let text = String(decoding: input, as: UTF8.self)
    fuzzNegotiation(text)
    fuzzETags(text)
    fuzzDate(text)
}

/// The order of a list says nothing (RFC 9110 §12.5.1, §12.5.3), and only what is offered is chosen.
private func fuzzNegotiation(_ text: String) {
    let elements = text.utf8.split(separator: UInt8(ascii: ",")).reversed()
    let reversed = String(decoding: Array(elements.joined(separator: ",".utf8)), as: UTF8.self)

    let offered = ["application/json", "text/html", "text/plain"]
    let type = Accept(text).preferred(of: offered)
    require(type.map(offered.contains) ?? true, "\(type ?? "") was not offered")
    let other = Accept(reversed).preferred(of: offered)
    require(other == type, "\(type ?? "nothing") is chosen, \(other ?? "nothing") from the reversed list")

    let (codings, otherCodings) = (AcceptEncoding(text), AcceptEncoding(reversed))
    require(codings == otherCodings, "\(codings), and \(otherCodings) from the reversed list")
    require(codings.preferred != .identity || !codings.refusesIdentity, "identity is chosen and refused: \(codings)")
}

/// Tags that were read are named by their condition, and written they are read again.
private func fuzzETags(_ text: String) {
    if let tag = ETag(text) {
        require(Array(tag.description.utf8) == Array(text.utf8), "\(text) is written \(tag.description)")
        require(tag.isWeaklyEqual(to: tag) && tag.isStronglyEqual(to: tag) == !tag.isWeak, "\(text) is not itself")
    }
    guard let condition = ETagCondition(text), case .tags(let tags) = condition else { return }
    require(!tags.isEmpty, "a list without a tag")
    for tag in tags {
        require(condition.namesWeakly(tag), "\(tag.description) is in the list")
        require(tag.isWeak || condition.namesStrongly(tag), "\(tag.description) is in the list")
    }
    let written = tags.map(\.description).joined(separator: ",")
    require(ETagCondition(written) == condition, "\(written) is not read as \(tags)")
}

/// A date in any of its three forms is the date that its IMF-fixdate says (RFC 9110 §5.6.7).
private func fuzzDate(_ text: String) {
    let now = HTTPDate(unixSeconds: 1_764_000_000)
    guard let date = HTTPDate(text, now: now) else { return }
    // The first second of year 10000, which 23:59:60 before it reaches, has no IMF-fixdate.
    guard date < HTTPDate(unixSeconds: 253_402_300_800) else { return }
    require(HTTPDate(date.description, now: now) == date, "\(text) is written \(date.description)")
}
