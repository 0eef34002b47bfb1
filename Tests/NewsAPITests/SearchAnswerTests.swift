import Testing

@testable import NewsAPI
@testable import NewsIndex

/// What an answer to a query tells beside the articles.
struct SearchAnswerTests {
    private let api = APIClient()

    @Test
    func `a misspelt word is answered and told, unless typing errors are left off`() {
        let corrected = api.json("/v1/search?q=delegeus")
        #expect(corrected["items"].array.count > 0)
        #expect(corrected["corrections"].array.map { $0["reason"].text } == ["spelling"])
        #expect(corrected["corrections"].array.map { $0["typed"].text } == ["delegeus"])
        #expect(api.json("/v1/search?q=delegeus&typo=0")["items"].array.isEmpty)
        #expect(api.json("/v1/search?q=delegues")["corrections"].array.isEmpty)
    }

    @Test
    func `a snippet is HTML where marks are wanted`() throws {
        let marked = try #require(api.json("/v1/search?q=lacs&highlight=mark")["items"].array.first)
        #expect(marked["snippet"]["html"].text.contains("<mark>"))
        let plain = try #require(api.json("/v1/search?q=lacs")["items"].array.first)
        #expect(plain["snippet"]["html"].text == "")
        let snippet = FoundSnippet(
            snippet: Snippet(text: "a < \"b\" & c", position: 0..<11, highlights: [4..<7]), isMarked: true)
        #expect(snippet.html == "a &lt; <mark>&quot;b&quot;</mark> &amp; c")
        // A word without end is shown as far as the text is.
        let long = String(repeating: "x", count: 2 * TextLimit.sentence)
        let endless = FoundSnippet(
            snippet: Snippet(text: long, position: 0..<long.count, highlights: [0..<long.count]), isMarked: true)
        #expect(endless.html == long.prefix(TextLimit.sentence))
    }

    @Test
    func `a mistake is shown at its character`() {
        let problem = api.json("/v1/search?q=lac+(mer")
        #expect(problem["type"].text == "/problems/bad-query")
        #expect(problem["detail"].text == "A parenthesis is not closed. See character 5: lac ▸(mer")
        #expect(api.json("/v1/search?q=lac+auteur:Ba")["allowed"].array.contains { $0.text == "person" })
    }

    @Test(arguments: ["q=lac", "q=lacs+OR+delegues", "q=%22lacs%22", "q=lac&recency=30", "q=mer+NEAR+lac"])
    func `a score is explained by parts that make it`(query: String) {
        let hits = api.json("/v1/search?explain=true&\(query)")["items"].array
        for hit in hits {
            let parts = hit["explanation"].array
            let sum = parts.reduce(0) { $0 + $1["contribution"].number }
            #expect(abs(sum - hit["score"].number) < 0.0001 * Double(parts.count + 1))
            #expect(parts.allSatisfy { ["text", "title", "names"].contains($0["field"].text) })
        }
        #expect(query.contains("NEAR") || !hits.isEmpty)
        #expect(api.json("/v1/search?\(query)")["items"].array.allSatisfy { $0["explanation"].array.isEmpty })
    }

    @Test
    func `late articles come first where days count, and all are found`() {
        let plain = api.json("/v1/search?q=lac")
        let late = api.json("/v1/search?q=lac&recency=1")
        #expect(plain["total"].number == late["total"].number)
        let scores = late["items"].array.map { $0["score"].number }
        #expect(scores == scores.sorted(by: >))
        #expect(api.json("/v1/search?q=lac&recency=0")["status"].number == 400)
    }

    @Test
    func `pages of hits in any order make the whole list`() {
        for sort in ["", "&sort=-score", "&sort=-published_at", "&sort=score,id", "&sort=title"] {
            let whole = api.json("/v1/articles?q=lac&limit=100&fields=id,score\(sort)")["items"].array
            var paged: [(String, Double)] = []
            for offset in whole.indices {
                let page = api.json("/v1/articles?q=lac&limit=1&offset=\(offset)&fields=id,score\(sort)")["items"].array
                paged += page.map { ($0["id"].text, $0["score"].number) }
            }
            #expect(paged.map(\.0) == whole.map { $0["id"].text })
            #expect(paged.map(\.1) == whole.map { $0["score"].number })
        }
    }

    @Test
    func `a name finds its other spelling, and the answer says so`() {
        let jeanne = api.json("/v1/search?q=Jeanne")
        let jeane = api.json("/v1/search?q=Jeane")
        #expect(jeanne["total"].integer == jeane["total"].integer)
        #expect(jeanne["corrections"].array.map { $0["reason"].text } == ["names"])
        #expect(jeanne["corrections"].array.map { $0["typed"].text } == ["jeanne"])
        #expect(api.json("/v1/search?q=Jeanne&typo=0")["total"].integer < jeanne["total"].integer)
        #expect(api.json("/v1/search?q=Morvan")["corrections"].array.isEmpty)
    }
}
