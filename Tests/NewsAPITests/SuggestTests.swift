import HTTPMessage
import NewsFixtures
import NewsIndex
import Testing

@testable import NewsAPI

@Suite("Who types is told what may be meant")
struct SuggestTests {
    private let api = APIClient()

    private func items(_ query: String) -> [JSON] { api.json("/v1/suggest?" + query)["items"].array }

    @Test(arguments: [
        ("q=morv", ["per-jeanne-morvan", "10-courrier", "morvan"]), ("q=JEAN&kind=person", ["per-jeanne-morvan"]),
        ("q=j%C3%A9ane&kind=person", ["per-jeanne-morvan"]), ("q=morvan+jeanne&kind=person", ["per-jeanne-morvan"]),
        ("q=morvna&kind=person", ["per-jeanne-morvan"]), ("q=jaenne+morvan&kind=person", ["per-jeanne-morvan"]),
        ("q=polon&kind=country", ["PL"]), ("q=polon&kind=person,event", []), ("q=delegu&kind=word", ["délégués"]),
        // Spaces may be wrong.
        ("q=jeannemorvan&kind=person", ["per-jeanne-morvan"]),
        ("q=lejeannemorv&kind=person", []),
        ("q=xyzzy", []), ("q=%C2%AB", []), ("q=l%27", []),
    ])
    func `by the beginning of any name`(query: String, ids: [String]) {
        #expect(items(query).map(\.["id"].text) == ids)
    }

    @Test func `each says what it is, where it matches and where it leads`() throws {
        let person = try #require(items("q=morv").first)
        #expect(person["kind"].text == "person")
        #expect(person["label"].text == "Jeanne Morvan")
        #expect(person["matches"].array.map { [$0["start"].integer, $0["end"].integer] } == [[7, 11]])
        #expect(person["edits"].integer == 0)
        #expect(person["count"].integer == api.json("/v1/entities/per-jeanne-morvan")["counts"]["mentions"].integer)
        #expect(person["self"].text == "/v1/entities/per-jeanne-morvan")
        // A country by what its people are called.
        let country = try #require(items("q=polon&kind=country").first)
        #expect(country["label"].text == "Pologne")
        let misspelt = try #require(items("q=morvna&kind=person").first)
        #expect(misspelt["edits"].integer == 1)
        let word = try #require(items("q=delegu&kind=word").first)
        #expect(word["matches"].array.map { [$0["start"].integer, $0["end"].integer] } == [[0, 6]])
        #expect(api.respond(word["self"].text).status == .ok)
    }

    @Test func `each of them leads somewhere, and its name has what was typed`() {
        for query in ["a", "l", "m", "de", "jean", "lac", "som", "p"] {
            for item in items("limit=50&q=\(query)") {
                #expect(api.respond(item["self"].text).status == .ok)
                let name = Array(item["name"].text.unicodeScalars)
                let ranges = item["matches"].array.map { $0["start"].integer..<$0["end"].integer }
                #expect(ranges.count == 1)
                for range in ranges {
                    var shown = String.UnicodeScalarView()
                    shown.append(contentsOf: name[range])
                    #expect(SearchTerms.key(of: String(shown)) == query, "\(item["name"].text)")
                }
            }
        }
    }

    @Test func `entities come first and leave a fourth of the places for articles and for words each`() {
        let all = items("q=l&limit=50")
        let kinds = all.map(\.["kind"].text)
        let order = kinds.map { $0 == "word" ? 2 : $0 == "article" ? 1 : 0 }
        #expect(order == order.sorted())
        let few = items("q=l&limit=4").map(\.["kind"].text)
        #expect(few.count == min(4, all.count))
        #expect(few.contains("article") == kinds.contains("article"))
        #expect(few.contains("word") == kinds.contains("word"))
    }

    @Test(arguments: [
        ("", "missing-parameter", "q"), ("?q=", "bad-value", "q"), ("?q=a&kind=town", "bad-value", "kind"),
        ("?q=a&limit=0", "bad-value", "limit"), ("?q=a&limit=51", "bad-value", "limit"),
        ("?q=a&q=b", "repeated-parameter", "q"), ("?q=a&kind=word&kind=place", "repeated-parameter", "kind"),
        ("?q=" + String(repeating: "a+", count: 40), "too-many-values", "q"),
        ("?q=a&offset=1", "unknown-parameter", "offset"),
    ])
    func `what cannot be meant is named`(query: String, slug: String, parameter: String) {
        let problem = api.json("/v1/suggest" + query)
        #expect(problem["status"].integer == 400)
        #expect(problem["type"].text == "/problems/" + slug)
        #expect(problem["parameter"].text == parameter)
    }
}
