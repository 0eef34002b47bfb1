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
    }

    @Test
    func `a mistake is shown at its character`() {
        let problem = api.json("/v1/search?q=lac+(mer")
        #expect(problem["type"].text == "/problems/bad-query")
        #expect(problem["detail"].text == "A parenthesis is not closed. See character 5: lac ▸(mer")
        #expect(api.json("/v1/search?q=lac+auteur:Ba")["allowed"].array.contains { $0.text == "person" })
    }
}
