/// JSON Schemas (draft 2020-12, as OpenAPI 3.1 has them) of what is declared elsewhere.
enum Schema {
    static func reference(_ kind: String) -> JSONValue {
        ["$ref": .string("#/components/schemas/\(kind)")]
    }

    /// Values that are texts, with further rules.
    static func text(_ rules: JSONMember...) -> JSONValue {
        .object([JSONMember("type", "string")] + rules)
    }

    /// What a document of a format is to whoever reads it: bounds of its own belong to the format's standard.
    static func document(_ format: Format) -> JSONValue {
        switch format {
        case .metadata, .jsonFeed, .geoJSON, .jsonLD: ["type": "object"]
        case .ninjs: ["type": ["object", "array"]]
        case .xlsx: text(JSONMember("contentMediaType", .string(format.mediaType)))
        default: text()
        }
    }

    /// An object that has no other members; without any declared, its members are named by what it tells of.
    ///
    /// - Parameters:
    ///   - members: what is declared of each.
    ///   - required: those that are always there.
    /// - Returns: the schema.
    static func object(_ members: [FieldDescription], required: [String] = []) -> JSONValue {
        guard !members.isEmpty else { return ["type": "object"] }
        return object(members.map { JSONMember($0.name, member($0)) }, required: required)
    }

    static func object(_ properties: [JSONMember], required: [String]) -> JSONValue {
        var schema = [
            JSONMember("type", "object"), JSONMember("properties", .object(properties)),
            JSONMember("additionalProperties", .bool(false)),
        ]
        if !required.isEmpty { schema.append(JSONMember("required", .texts(required))) }
        return .object(schema)
    }

    static func array(of items: JSONValue) -> JSONValue {
        ["type": "array", "items": items]
    }

    /// A field with its meaning; null where it can be.
    static func member(_ field: FieldDescription) -> JSONValue {
        var schema: [JSONMember]
        if case .object(let members) = type(field.type) { schema = members } else { schema = [] }
        if field.isOptional { schema = nullable(schema) }
        return .object(schema + [JSONMember("description", .string(field.meaning))])
    }

    private static func type(_ type: FieldType) -> JSONValue {
        switch type {
        case .text(let limit): limit == .max ? text() : text(JSONMember("maxLength", .integer(limit)))
        case .code: text()
        case .choice(let choices): text(JSONMember("enum", .texts(choices)))
        case .integer: ["type": "integer"]
        case .number: ["type": "number"]
        case .boolean: ["type": "boolean"]
        case .date: text(JSONMember("pattern", .string(datePattern)))
        case .link: text(JSONMember("format", "uri-reference"))
        case .object(let members): object(members)
        case .list(let element, _, _): array(of: self.type(element))
        }
    }

    private static func nullable(_ schema: [JSONMember]) -> [JSONMember] {
        schema.map { member in
            switch (member.name, member.value) {
            case ("type", .string(let type)): JSONMember("type", .texts([type, "null"]))
            case ("enum", .array(let values)): JSONMember("enum", .array(values + [.null]))
            default: member
            }
        }
    }

    /// A day, a month or a year (RFC 3339 as far as it is known).
    static let datePattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
}

extension Parameter {
    /// The schema of the parameter's value; of a list's as an array, which the address writes with commas.
    var schema: JSONValue {
        switch kind {
        case .words, .cursor: Schema.text(JSONMember("minLength", 1))
        case .names, .entities: list(of: Schema.text(JSONMember("minLength", 1), JSONMember("pattern", "^[^,]+$")))
        case .choices(let choices): list(of: Schema.text(JSONMember("enum", .texts(choices))))
        case .choice(let choices): Schema.text(JSONMember("enum", .texts(choices)))
        case .countries: list(of: Schema.text(JSONMember("pattern", "^[A-Za-z]{2}$")))
        case .date: Schema.text(JSONMember("pattern", .string(Schema.datePattern)))
        case .number: ["type": "number"]
        case .integer(let range):
            [
                "type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound),
            ]
        case .sort(let keys): list(of: Schema.text(JSONMember("enum", .texts(keys.flatMap { [$0, "-" + $0] }))))
        }
    }

    private func list(of items: JSONValue) -> JSONValue {
        ["type": "array", "items": items, "minItems": 1, "maxItems": .integer(valueLimit)]
    }
}
