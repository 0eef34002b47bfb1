extension Problem {
    /// The answer: `application/problem+json` with the members of RFC 9457 §3.1 and our `parameter`, `reason`,
    /// `subject`, `character` and `allowed`.
    ///
    /// A 405 carries `Allow`, which RFC 9110 §15.5.6 demands, made of `allowed`.
    ///
    /// The `instance` is the target that was asked for; nil if none could be read.
    package func response(instance: String?) -> Response {
        var fields = [Field("Content-Type", "application/problem+json"), Field("Cache-Control", "no-store")]
        if status == .methodNotAllowed {
            fields.append(Field("Allow", allowed.joined(separator: ", ")))
        }
        return Response(status: status, fields: fields, body: json(instance: instance))
    }

    private func json(instance: String?) -> [UInt8] {
        var json = Array("{\"type\":".utf8)
        JSONText.append("/problems/\(slug)", to: &json)
        append("title", title, to: &json)
        json.append(contentsOf: ",\"status\":\(status.code)".utf8)
        append("detail", detail, to: &json)
        append("instance", instance, to: &json)
        append("parameter", parameter, to: &json)
        append("reason", mistake?.reason, to: &json)
        append("subject", mistake?.subject, to: &json)
        if let mistake { json.append(contentsOf: ",\"character\":\(mistake.character)".utf8) }
        if !allowed.isEmpty {
            json.append(contentsOf: ",\"allowed\":[".utf8)
            for (index, value) in allowed.enumerated() {
                if index > 0 { json.append(.comma) }
                JSONText.append(value, to: &json)
            }
            json.append(UInt8(ascii: "]"))
        }
        json.append(contentsOf: "}\n".utf8)
        return json
    }

    private func append(_ member: String, _ value: String?, to json: inout [UInt8]) {
        guard let value else { return }
        json.append(contentsOf: ",\"\(member)\":".utf8)
        JSONText.append(value, to: &json)
    }
}
