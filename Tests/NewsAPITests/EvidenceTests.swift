import Corpus
import HTTPMessage
import Testing

@Suite("Every evidence cuts what it quotes from the text that is served")
struct EvidenceTests {
    private let api = APIClient()

    /// Every object below a value that has the members of an evidence.
    private func evidence(in json: JSON) -> [JSON] {
        let own = json.has("quote") && json.has("position") ? [json] : []
        return own + json.members.flatMap { evidence(in: $0.value) } + json.array.flatMap { evidence(in: $0) }
    }

    // The contract has an evidence's members, too, but as what they are called.
    @Test(
        "in every answer that needs no search",
        arguments: ParameterProblemTests.targets.filter { $0 != "/openapi.json" })
    func cuts(target: String) {
        for proof in evidence(in: api.json(target == "/v1/search" ? target + "?q=lacs" : target)) {
            let article = "/v1/articles/\(proof["article_id"].text)/text"
            let text = String(decoding: api.respond(article).body, as: UTF8.self)
            let scalars = Array(text.unicodeScalars)
            let start = proof["position"]["start"].integer
            let end = proof["position"]["end"].integer
            let exact = api.respond("\(article)?start=\(start)&end=\(end)").body
            #expect(String(decoding: exact, as: UTF8.self) == proof["quote"]["exact"].text)
            #expect(
                String(String.UnicodeScalarView(scalars[max(0, start - 32)..<start])) == proof["quote"]["prefix"].text)
            let after = scalars[end..<min(scalars.count, end + 32)]
            #expect(String(String.UnicodeScalarView(after)) == proof["quote"]["suffix"].text)
            #expect(proof["sentence"].text.contains(proof["quote"]["exact"].text))
            #expect(ArticleText(text).hash == proof["text_hash"].text)
            #expect(proof.names == ["article_id", "position", "quote", "rule", "sentence", "text_hash"])
        }
    }

    @Test("the search above would find evidence if there were any")
    func findsEvidence() {
        #expect(evidence(in: api.json("/v1/meetings")).count == 8)
    }

    @Test("text is served as text, or as JSON with its range")
    func servesText() {
        let plain = api.respond("/v1/articles/40-odd/text")
        #expect(plain.value(of: "Content-Type") == "text/plain; charset=utf-8")
        #expect(String(decoding: plain.body, as: UTF8.self).contains("\u{2028}🌊 œuvre"))
        let fields = [Field("Accept", "application/json")]
        let json = api.respond("/v1/articles/40-odd/text?start=24&end=26", fields: fields)
        #expect(json.value(of: "Content-Type") == "application/json")
        #expect(JSON(json.body).names == ["article_id", "end", "start", "text", "text_hash"])
        #expect(JSON(json.body)["text"].text.unicodeScalars.count == 2)
        #expect(json.value(of: "ETag") != api.respond("/v1/articles/40-odd/text?start=24&end=26").value(of: "ETag"))
        #expect(api.respond("/v1/articles/40-odd/text?start=3&end=3").body.isEmpty)
    }
}
