extension Representation {
    /// The parts that a request asks for: 206, or 416 if there are none of them; nil if the whole is to be sent.
    func partial(_ variant: Variant, of request: Request, now: HTTPDate) -> Response? {
        // RFC 9110 §14.2: Range has a meaning with GET alone.
        guard allowsRanges, request.method == .get, let value = request.value(of: "Range"),
            let specifier = RangesSpecifier(value), isUnchanged(variant, since: request, now: now)
        else { return nil }
        let ranges = specifier.ranges(in: variant.content.count)
        guard let first = ranges.first else { return notSatisfiable(variant, request) }
        guard ranges.count == 1 else { return multiple(ranges, of: variant) }
        return single(first, of: variant, isKnown: request.value(of: "If-Range") != nil)
    }

    /// Whether If-Range, if it is there, names the representation that would be sent (RFC 9110 §13.1.5).
    private func isUnchanged(_ variant: Variant, since request: Request, now: HTTPDate) -> Bool {
        guard let value = request.value(of: "If-Range") else { return true }
        if let tag = ETag(value) { return tag.isStronglyEqual(to: variant.etag) }
        // §8.8.2.2: a date is a strong validator only if it is more than a second in the past.
        guard let lastModified, let date = HTTPDate(value, now: now) else { return false }
        return date == lastModified && now.unixSeconds > lastModified.unixSeconds + 1
    }

    /// §15.3.7.1; who asked by If-Range knows the type and the date already (§15.3.7).
    private func single(_ range: Range<Int>, of variant: Variant, isKnown: Bool) -> Response {
        var fields = variant.whole.fields
        if isKnown { fields.removeAll { ["Content-Type", "Last-Modified"].contains($0.name) } }
        fields.append(Field("Content-Range", Self.contentRange(range, of: variant)))
        return Response(status: .partialContent, fields: fields, content: [variant.content[range]])
    }

    /// §15.3.7.2, with the form of §14.6.
    private func multiple(_ ranges: [Range<Int>], of variant: Variant) -> Response {
        let boundary = Self.makeBoundary()
        var content: [ArraySlice<UInt8>] = []
        for (index, range) in ranges.enumerated() {
            let head = """
                \(index == 0 ? "" : "\r\n")--\(boundary)\r
                Content-Type: \(mediaType)\r
                Content-Range: \(Self.contentRange(range, of: variant))\r
                \r

                """
            content += [Array(head.utf8)[...], variant.content[range]]
        }
        content.append(Array("\r\n--\(boundary)--\r\n".utf8)[...])
        let fields = variant.whole.fields.map {
            $0.name == "Content-Type" ? Field("Content-Type", "multipart/byteranges; boundary=\(boundary)") : $0
        }
        return Response(status: .partialContent, fields: fields, content: content)
    }

    /// §15.5.17.
    private func notSatisfiable(_ variant: Variant, _ request: Request) -> Response {
        let length = variant.content.count
        var response = response(
            Problem(
                status: .rangeNotSatisfiable, slug: "range-not-satisfiable", title: "Range not satisfiable",
                detail: "The content has \(length) octets; none of the ranges asked for lies within."),
            to: request)
        response.fields.append(Field("Content-Range", "bytes */\(length)"))
        return response
    }

    private static func contentRange(_ range: Range<Int>, of variant: Variant) -> String {
        "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(variant.content.count)"
    }

    /// A boundary that stands in no content (RFC 2046 §5.1.1): nobody can know it before it is made up.
    private static func makeBoundary() -> String {
        "part-" + (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined()
    }
}
