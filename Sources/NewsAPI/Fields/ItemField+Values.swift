import NewsIndex

/// Fields of one value.
extension ItemField {
    typealias From<Value> = @Sendable (_ item: Item, _ snapshot: IndexSnapshot) -> Value

    /// A text, cut where it is longer than the limit; `isOmitted` tells that it is left out where there is none, and not null.
    static func text(
        _ name: String, limit: Int = TextLimit.line, isOptional: Bool = false, isOmitted: Bool = false,
        _ meaning: String, from source: String, value: @escaping From<String?>
    ) -> ItemField {
        var description = FieldDescription(
            name: name, type: .text(limit: limit), isOptional: isOptional, meaning: meaning, source: source,
            shown: .always)
        description.isOmitted = isOmitted
        return ItemField(description) { item, context in
            let text = value(item, context.snapshot)?.beginning(limit)
            return text == nil && isOmitted ? FieldValue(JSONValue?.none) : FieldValue(text)
        }
    }

    /// Words of an article, cut where they are more than the limit.
    static func words(
        _ name: String, limit: Int = TextLimit.line, isOptional: Bool = false, _ meaning: String, from source: String,
        value: @escaping From<Words?>
    ) -> ItemField {
        one(name, .text(limit: limit), isOptional, meaning, source) { item, snapshot in
            FieldValue(value(item, snapshot)?.cut(to: limit))
        }
    }

    /// The item's own identifier.
    static func id(_ meaning: String, from source: String, value: @escaping From<String?>) -> ItemField {
        code("id", meaning, from: source, value: value)
    }

    /// An identifier, a hash, a rule's name: short by nature, and never cut.
    static func code(
        _ name: String, isOptional: Bool = false, _ meaning: String, from source: String,
        value: @escaping From<String?>
    ) -> ItemField {
        one(name, .code, isOptional, meaning, source) { FieldValue(.text(value($0, $1))) }
    }

    /// One of a few words.
    static func choice(
        _ name: String, of choices: [String], isOptional: Bool = false, _ meaning: String, from source: String,
        value: @escaping From<String?>
    ) -> ItemField {
        one(name, .choice(choices), isOptional, meaning, source) { FieldValue(.text(value($0, $1))) }
    }

    static func integer(
        _ name: String, _ meaning: String, from source: String, value: @escaping From<Int>
    ) -> ItemField {
        one(name, .integer, false, meaning, source) { FieldValue(.integer(value($0, $1))) }
    }

    static func number(
        _ name: String, isOptional: Bool = false, _ meaning: String, from source: String,
        value: @escaping From<Double?>
    ) -> ItemField {
        one(name, .number, isOptional, meaning, source) { FieldValue(.optional(value($0, $1))) }
    }

    static func boolean(
        _ name: String, _ meaning: String, from source: String, value: @escaping From<Bool>
    ) -> ItemField {
        one(name, .boolean, false, meaning, source) { FieldValue(.bool(value($0, $1))) }
    }

    /// A date as far as it is known.
    static func date(
        _ name: String, isOptional: Bool = false, _ meaning: String, from source: String,
        value: @escaping From<String?>
    ) -> ItemField {
        one(name, .date, isOptional, meaning, source) { FieldValue(.text(value($0, $1))) }
    }

    /// An object with a table of its own; `isOmitted` tells that it is left out where it has no value, and not null.
    static func object<Part>(
        _ name: String, _ table: FieldTable<Part>, isOptional: Bool = false, isOmitted: Bool = false,
        _ meaning: String, from source: String, value: @escaping From<Part?>
    ) -> ItemField {
        var description = FieldDescription(
            name: name, type: .object(table.descriptions), isOptional: isOptional, meaning: meaning, source: source,
            shown: .always)
        description.isOmitted = isOmitted
        return ItemField(description) { item, context in
            guard let part = value(item, context.snapshot) else { return FieldValue(isOmitted ? nil : .null) }
            return FieldValue(table.value(of: part, in: context.snapshot))
        }
    }

    /// An object that stands in a card without the member that proves it, until `include` or `fields` names the object.
    static func proved<Part>(
        _ name: String, _ table: FieldTable<Part>, by proof: String = "evidence", _ meaning: String,
        from source: String, value: @escaping From<Part?>
    ) -> ItemField {
        let brief = table.without(proof)
        let members = table.descriptions.map { member in
            var member = member
            member.isOmitted = member.isOmitted || member.name == proof
            return member
        }
        return ItemField(
            FieldDescription(
                name: name, type: .object(members), isOptional: true, meaning: meaning, source: source, shown: .brief)
        ) { item, context in
            guard let part = value(item, context.snapshot) else { return FieldValue(.null) }
            return FieldValue((context.most > 1 ? table : brief).value(of: part, in: context.snapshot))
        }
    }

    private static func one(
        _ name: String, _ type: FieldType, _ isOptional: Bool, _ meaning: String, _ source: String,
        value: @escaping From<FieldValue>
    ) -> ItemField {
        ItemField(
            FieldDescription(
                name: name, type: type, isOptional: isOptional, meaning: meaning, source: source, shown: .always)
        ) { item, context in value(item, context.snapshot) }
    }
}
