import HTTPMessage
import NewsFixtures
import NewsIndex
import Testing

@testable import NewsAPI

@Suite("An answer holds what the tables of fields declare")
struct FieldTableTests {
    /// A list, and what its table says of an item.
    struct Declared: CustomTestStringConvertible, Sendable {
        let path: String
        let fields: [FieldDescription]
        let includable: [String]
        var testDescription: String { path }

        init<Item>(_ path: String, _ table: FieldTable<Item>) {
            self.path = path
            fields = table.descriptions
            includable = table.includable
        }
    }

    private static let lists = [
        Declared("/v1/entities", ItemTables.entity), Declared("/v1/articles", ItemTables.article),
        Declared("/v1/articles?q=lacs", ItemTables.foundArticle), Declared("/v1/meetings", ItemTables.meeting),
        Declared("/v1/quotes", ItemTables.quotation), Declared("/v1/claims", ItemTables.claim),
        Declared("/v1/claims/groups", ItemTables.claimGroup), Declared("/v1/discrepancies", ItemTables.discrepancy),
        Declared("/v1/sources", ItemTables.source), Declared("/v1/sources/problems", ItemTables.problem),
        Declared("/v1/continents", ItemTables.continent), Declared("/v1/search?q=lacs", ItemTables.hit),
    ]

    @Test("every value is of its declared type, and null only where it may be", arguments: lists, [false, true])
    func keepsTypes(list: Declared, isHostile: Bool) {
        let api = APIClient(isHostile ? HostileNews.snapshot : LakeSummit.snapshot)
        let query = list.includable.isEmpty ? "" : "&include=" + list.includable.joined(separator: ",")
        let target = list.path + (list.path.contains("?") ? "" : "?limit=20") + query
        for item in api.json(target)["items"].array { check(item, list.fields, at: list.path) }
    }

    @Test("a table names a field once, and says in a sentence what it means", arguments: lists)
    func describesFields(list: Declared) {
        #expect(Set(list.fields.map(\.name)).count == list.fields.count)
        for field in list.fields {
            #expect(field.meaning.hasSuffix(".") && field.meaning.first?.isUppercase == true, "\(field.name)")
            #expect(!field.source.isEmpty)
        }
    }

    private func check(_ item: JSON, _ fields: [FieldDescription], at path: String) {
        #expect(Set(item.names).isSubset(of: fields.map(\.name)), "\(path)")
        for field in fields {
            guard item.has(field.name) else {
                let isAsked = field.shown != .always
                #expect(field.isOmitted || isAsked, "\(path): \(field.name) is left out")
                continue
            }
            let value = item[field.name]
            guard !value.isNull else {
                #expect(field.isOptional, "\(path): \(field.name) is null")
                continue
            }
            let isCut = item["cut"].array.map(\.text).contains(field.name)
            check(value, field.type, isCut: isCut, at: path + "." + field.name)
        }
    }

    private func check(_ value: JSON, _ type: FieldType, isCut: Bool, at path: String) {
        switch type {
        case .text(let limit):
            let count = value.text.unicodeScalars.count
            #expect(isCut ? count == limit : count <= limit, "\(path)")
        case .code: #expect(value.text.utf8.count <= 1_000, "\(path)")
        case .choice(let choices): #expect(choices.contains(value.text), "\(path): \(value.text)")
        case .date: #expect(value.text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }, "\(path)")
        case .link: #expect(value.text.hasPrefix("/v1/"), "\(path)")
        case .integer, .number, .boolean: #expect(value.isNumber, "\(path)")
        case .object(let fields): check(value, fields, at: path)
        case .list(let type, let card, _):
            #expect(value.array.count <= max(card, Selection.includedInCard), "\(path)")
            // Of a list of texts, any may be the one that is cut.
            for element in value.array where !isCut { check(element, type, isCut: false, at: path) }
        }
    }
}
