/// Reads files of JSON: what they hold is told by their members.
enum JSONFile {
    static func read(_ octets: [UInt8], as kind: FileKind) throws(FormatProblem) -> Document {
        if kind == .ndjson { return try lines(octets) }
        let tree: JSONTree
        do throws(FormatProblem) {
            tree = try JSONTree.read(octets)
        } catch {
            // A file of lines may be called .json.
            guard error.code == .damaged, let document = try? lines(octets), document.drafts.count > 1 else {
                throw error
            }
            return document
        }
        return try read(tree)
    }

    private static func read(_ tree: JSONTree) throws(FormatProblem) -> Document {
        if JSONFeedReader.isFeed(tree) { return JSONFeedReader.read(tree) }
        if let items = NinjsReader.items(in: tree) { return NinjsReader.read(items) }
        let drafts = SchemaOrg.read(tree)
        if !drafts.isEmpty {
            var document = Document(kind: .schemaOrg, encoding: "", drafts: drafts.filter(\.hasText))
            document.leftOut = drafts.filter { !$0.hasText }.map { $0.title ?? "item" }
            return document
        }
        var document = Document(kind: .json, encoding: "", drafts: [])
        guard let records = records(in: tree) else {
            throw FormatProblem(.noArticle, "no object in it has a text by any name that is known: \(names(of: tree))")
        }
        for (number, record) in records.enumerated() { add(record, "record \(number + 1)", to: &document) }
        return document
    }

    private static func add(_ tree: JSONTree, _ name: String, to document: inout Document) {
        let draft = Self.draft(of: tree)
        if draft.hasText { document.drafts.append(draft) } else { document.leftOut.append(draft.title ?? name) }
    }

    private static func names(of tree: JSONTree) -> String {
        guard case .object(let members) = tree.items.first ?? tree else { return "" }
        return members.keys.sorted().prefix(12).joined(separator: ", ")
    }

    /// A file of a value a line.
    private static func lines(_ octets: [UInt8]) throws(FormatProblem) -> Document {
        var document = Document(kind: .ndjson, encoding: "", drafts: [])
        var number = 0
        var problem: FormatProblem?
        for line in octets.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            number += 1
            if line.allSatisfy(FileKind.isSpace) { continue }
            guard number <= CSVReader.mostRows else {
                document.assumptions.append(Assumption(.cut, "\(CSVReader.mostRows)"))
                break
            }
            do throws(FormatProblem) {
                let tree = try JSONTree.read(Array(line))
                if let part = try? read(tree), !part.drafts.isEmpty {
                    document.drafts += part.drafts
                } else {
                    document.leftOut.append("line \(number)")
                }
            } catch {
                problem = problem ?? error
                document.leftOut.append("line \(number)")
            }
        }
        if document.drafts.isEmpty { throw problem ?? FormatProblem(.noArticle, "no line is an object with a text") }
        return document
    }

    /// The records of a file: a list of objects, alone or in a member of the outermost objects, or one object.
    private static func records(in tree: JSONTree) -> [JSONTree]? {
        var waiting: [(tree: JSONTree, depth: Int)] = [(tree, 0)]
        var next = 0
        while next < waiting.count {
            let (value, depth) = waiting[next]
            next += 1
            switch value {
            case .list(let list):
                if list.contains(where: { reader(of: $0).isArticle }) { return list }
            case .object(let members):
                if reader(of: value).isArticle { return [value] }
                guard depth < 3 else { continue }
                waiting += members.sorted { $0.key < $1.key }.map { ($0.value, depth + 1) }
            default: continue
            }
            guard waiting.count < 1000 else { return nil }
        }
        return nil
    }

    private static func draft(of tree: JSONTree) -> Draft { reader(of: tree).draft() }

    /// A record's values; those of objects in it by their `rendered`, `value`, `text` or `name`.
    private static func reader(of tree: JSONTree) -> RecordReader {
        var reader = RecordReader()
        guard case .object(let members) = tree else { return reader }
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            guard let text = text(of: value) else { continue }
            reader.add(text, as: name)
        }
        // What some interfaces put one step further down.
        for name in ["fields", "attributes", "article", "_source", "data", "metadata"] {
            guard case .object(let inner)? = members[name] else { continue }
            for (name, value) in inner.sorted(by: { $0.key < $1.key }) {
                if let text = text(of: value) { reader.add(text, as: name) }
            }
        }
        return reader
    }

    private static func text(of value: JSONTree) -> String? {
        switch value {
        case .text, .number: return value.text
        case .object:
            for name in ["rendered", "value", "text", "#text", "name", "title"] {
                if let text = value[name]?.text { return text }
            }
            return nil
        case .list(let list):
            let texts = list.compactMap { item in item.text ?? item["name"]?.text ?? item["text"]?.text }
            return texts.isEmpty ? nil : texts.joined(separator: texts.contains { $0.count > 60 } ? "\n" : ", ")
        default: return nil
        }
    }
}
