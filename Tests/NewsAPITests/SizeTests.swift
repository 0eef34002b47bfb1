import HTTPMessage
import NewsFixtures
import NewsIndex
import Testing

@testable import NewsAPI

@Suite("No answer is large, whatever an article holds")
struct SizeTests {
    private static let ordinary = APIClient()
    private static let hostile = APIClient(HostileNews.snapshot)

    /// A list with the bytes that an item of it takes on average, and at most.
    struct List: CustomTestStringConvertible {
        let path: String
        let average: Int
        let most: Int
        var testDescription: String { path }
    }

    private static let card = 1_024
    private static let fact = 1_536
    private static let group = 3_072

    private static let lists = [
        List(path: "/v1/entities", average: card, most: 4_000),
        List(path: "/v1/sources", average: card, most: 4_000),
        List(path: "/v1/articles", average: fact, most: 16_000),
        List(path: "/v1/quotes", average: fact, most: 16_000),
        List(path: "/v1/claims", average: fact, most: 16_000),
        List(path: "/v1/meetings", average: fact, most: 16_000),
        List(path: "/v1/claims/groups", average: group, most: 32_000),
        List(path: "/v1/discrepancies", average: group, most: 32_000),
        List(path: "/v1/continents", average: card, most: 1_000),
        List(path: "/v1/sources/problems", average: card, most: 3_000),
    ]

    @Test("an item of an ordinary list is a card", arguments: lists)
    func keepsCards(list: List) {
        let body = Self.ordinary.respond(list.path + "?limit=100").body
        let items = JSON(body)["items"].array.count
        #expect(items > 0)
        // The envelope takes less than one card.
        #expect(body.count <= (items + 1) * list.average, "\(body.count) for \(items)")
    }

    @Test("an item of a hostile list is bounded", arguments: lists)
    func boundsCards(list: List) {
        let body = Self.hostile.respond(list.path + "?limit=100").body
        let items = JSON(body)["items"].array.count
        #expect(items > 0 || ["/v1/discrepancies", "/v1/claims/groups"].contains(list.path))
        // What stands beside the sources are the first problems of 50,000.
        #expect(body.count <= (items + (list.path == "/v1/sources" ? 20 : 1)) * list.most, "\(body.count) for \(items)")
    }

    /// Every path of the hostile articles' items, with what it takes.
    private static let hostilePaths: [(String, [Parameter])] = ParameterProblemTests.routes.flatMap { route in
        var path = route.path.text
        guard let place = path.firstRange(of: "/{id}") else { return [(path, route.parameters)] }
        let first = hostile.json(path[..<place.lowerBound] + "?limit=1")["items"].array.first
        let own = first?["id"].text ?? ""
        guard !own.isEmpty else { return [] }
        path = path.replacing("{id}", with: own)
        guard path.contains("{other}") else { return [(path, route.parameters)] }
        let other = hostile.json("/v1/articles/\(own)/copies?limit=1")["items"].array.first
        guard let id = other?["article"]["id"].text else { return [] }
        return [(path.replacing("{other}", with: id), route.parameters)]
    }

    /// Everything that a parameter can ask for.
    private static func all(_ name: String, _ parameters: [Parameter]) -> String? {
        guard case .choices(let choices) = parameters.first(where: { $0.name == name })?.kind else { return nil }
        return name + "=" + choices.joined(separator: ",")
    }

    @Test("a page of 20 takes 400 kB at most, a resource 200, with every facet", arguments: hostilePaths)
    func boundsAnswers(path: String, parameters: [Parameter]) {
        // A text is as long as the article is, and the contract as what there is to say.
        guard !path.hasSuffix("/text"), path != "/openapi.json" else { return }
        let query = [Self.all("facets", parameters), Self.hostile.needs(of: path, words: "nom1")].compactMap(\.self)
        let response = Self.hostile.respond(path + "?" + query.joined(separator: "&"))
        #expect(response.status == .ok)
        let isList = parameters.contains { $0.name == "limit" }
        #expect(response.body.count <= (isList ? 400_000 : 200_000), "\(response.body.count)")
    }

    @Test("with everything included a page of 20 takes 6 MB at most, a resource 2", arguments: hostilePaths)
    func boundsIncluded(path: String, parameters: [Parameter]) {
        guard let include = Self.all("include", parameters) else { return }
        let needed = Self.hostile.needs(of: path, words: "nom1").map { "&" + $0 } ?? ""
        let response = Self.hostile.respond(path + "?" + include + needed)
        #expect(response.status == .ok)
        let isList = parameters.contains { $0.name == "limit" }
        #expect(response.body.count <= (isList ? 6_000_000 : 2_000_000), "\(response.body.count)")
    }

    @Test("a facet tells its most frequent values, and how many others there are")
    func boundsFacets() {
        let facet = Facet("name", of: 0..<250, text: { $0 }, label: { $0 }, values: { [String($0), "all"] })
        let values = JSON(facet.values.bytes).array
        #expect(values.count == 100)
        #expect(values.first?["value"].text == "all")
        #expect(values.first?["count"].integer == 250)
        #expect(facet.leftOut == 151)
    }

    @Test("a text that is cut is a beginning, its place stays exact, and the whole is there")
    func cutsTexts() throws {
        let quote = try #require(Self.hostile.json("/v1/quotes?limit=1")["items"].array.first)
        #expect(quote["text"].text.unicodeScalars.count == TextLimit.quotation)
        #expect(quote["cut"].array.map(\.text) == ["text"])
        let evidence = quote["evidence"]
        #expect(evidence["cut"].array.map(\.text) == ["sentence"])
        #expect(evidence["quote"]["cut"].array.map(\.text) == ["exact"])
        #expect(evidence["sentence"].text.contains(evidence["quote"]["exact"].text))
        let (start, end) = (evidence["position"]["start"].integer, evidence["position"]["end"].integer)
        let text = "/v1/articles/\(quote["article_id"].text)/text"
        let whole = String(decoding: Self.hostile.respond("\(text)?start=\(start)&end=\(end)").body, as: UTF8.self)
        #expect(whole.unicodeScalars.count == 99_000)
        #expect(whole.unicodeScalars.starts(with: quote["text"].text.unicodeScalars))
        let sentence = evidence["sentence_position"]
        #expect(sentence["start"].integer == 0)
        #expect(sentence["end"].integer > 100_000)
    }

    @Test("the sentence around words far inside of it holds them")
    func cutsAround() throws {
        let mentions = Self.hostile.json("/v1/entities/NO/mentions?limit=100")["items"].array
        for mention in mentions {
            let evidence = mention["evidence"]
            #expect(evidence["sentence"].text.unicodeScalars.count == TextLimit.sentence)
            #expect(evidence["sentence"].text.contains(evidence["quote"]["exact"].text))
            #expect(mention["cut"].array.map(\.text) == ["surface"])
        }
        #expect(mentions.count == 100)
    }

    @Test(
        "a list shows its first elements, says how many there are and where", arguments: ["names", "roles", "mentions"])
    func linksToTheRest(list: String) {
        let id = Self.hostile.ids("/v1/entities?type=person")[0]
        let card = Self.hostile.json("/v1/entities?type=person")["items"].array[0]
        #expect(!card.has(list))
        let included = Self.hostile.json("/v1/entities?type=person&include=\(list)")["items"].array[0]
        #expect(included[list].array.count == Selection.includedInCard)
        let resource = Self.hostile.json("/v1/entities/\(id)?include=\(list)")
        #expect(resource[list].array.count == Selection.includedInResource)
        #expect(resource["counts"][list].integer >= HostileNews.count)
        #expect(Self.hostile.json(card["links"][list].text)["total"].integer == card["counts"][list].integer)
    }
}
