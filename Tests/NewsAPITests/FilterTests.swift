import HTTPMessage
import Testing

@Suite("Parameters narrow, order and describe a list")
struct FilterTests {
    private let api = APIClient()

    @Test(
        "a list holds these items in this order",
        arguments: [
            ("/v1/articles?source=le%20courrier", ["10-courrier", "40-odd"]),
            ("/v1/articles?source=LE+COURRIER,la%20gazette", ["10-courrier", "20-gazette", "40-odd"]),
            ("/v1/articles?entity=per-jeane-morvan", ["10-courrier", "20-gazette", "30-note"]),
            ("/v1/articles?entity=per-nobody", []),
            ("/v1/articles?country=pl&country=FJ", ["10-courrier", "20-gazette", "30-note"]),
            ("/v1/articles?continent=oceania", ["30-note"]),
            ("/v1/articles?published_from=2031-05-14", ["10-courrier", "20-gazette", "30-note"]),
            ("/v1/articles?published_to=2031-05-14", ["20-gazette", "30-note"]),
            ("/v1/articles?published_from=2031&published_to=2031-05", ["10-courrier", "20-gazette", "30-note"]),
            ("/v1/articles?language=fr&q=lacs", ["20-gazette", "10-courrier"]),
            ("/v1/articles?language=en", []),
            ("/v1/articles?q=1500+delegues", ["10-courrier"]),
            ("/v1/articles?q=lacs&sort=id", ["10-courrier", "20-gazette"]),
            ("/v1/articles?sort=-published_at", ["10-courrier", "20-gazette", "30-note", "40-odd"]),
            ("/v1/articles?sort=published_at", ["20-gazette", "30-note", "10-courrier", "40-odd"]),
            ("/v1/articles?sort=title", ["10-courrier", "20-gazette", "30-note", "40-odd"]),
            ("/v1/articles?sort=-source,-id", ["40-odd", "10-courrier", "20-gazette", "30-note"]),
            ("/v1/entities?type=person", ["per-jeanne-morvan", "per-ewa-nowak"]),
            ("/v1/entities?q=polonaise", ["PL"]),
            ("/v1/entities?q=J%C3%89ANE", ["per-jeanne-morvan"]),
            ("/v1/entities?country=PL,FJ&sort=name", ["FJ", "PL"]),
            ("/v1/entities?article=30-note&sort=id", ["FJ", "per-jeanne-morvan"]),
            (
                "/v1/meetings?continent=europe",
                ["mtg-jeanne-morvan-no-10-courrier-204", "mtg-jeanne-morvan-pl-10-courrier-218"]
            ),
            ("/v1/meetings?country=FJ", ["mtg-jeanne-morvan-fj-30-note-27"]),
            ("/v1/meetings?with=per-ewa-nowak", ["mtg-jeanne-morvan-pl-10-courrier-218"]),
            ("/v1/meetings?with=polonaise", ["mtg-jeanne-morvan-pl-10-courrier-218"]),
            ("/v1/meetings?host=per-ewa-nowak", []),
            (
                "/v1/meetings?status=implied,planned",
                ["mtg-jeanne-morvan-ca-20-gazette-155", "mtg-jeanne-morvan-fj-30-note-27"]
            ),
            ("/v1/meetings?kind=multilateral", []),
            ("/v1/meetings?date_from=2031-05-15", []),
            ("/v1/meetings?date_to=2031-05-12&continent=africa", ["mtg-jeanne-morvan-ke-10-courrier-240"]),
            ("/v1/meetings?article=30-note", ["mtg-jeanne-morvan-fj-30-note-27"]),
            ("/v1/quotes?speaker=jeane-morvan", []), ("/v1/quotes?speaker=per-jeane-morvan", ["qte-20-gazette-92"]),
            ("/v1/quotes?kind=indirect,mixed", ["qte-20-gazette-112"]),
            ("/v1/quotes?q=SOMMET", ["qte-20-gazette-92"]),
            ("/v1/quotes?article=10-courrier", []),
            ("/v1/quotes?sort=-speaker", ["qte-20-gazette-92", "qte-20-gazette-112"]),
            ("/v1/claims?kind=ordinal", ["clm-20-gazette-187"]),
            ("/v1/claims?q=DELEGUES&sort=value", ["clm-20-gazette-119", "clm-10-courrier-176"]),
            ("/v1/claims?article=10-courrier&sort=-value", ["clm-10-courrier-176", "clm-10-courrier-146"]),
            ("/v1/discrepancies?kind=spelling", ["dsc-spelling-per-jeanne-morvan"]),
            (
                "/v1/discrepancies?article=20-gazette",
                ["dsc-numbers-delegue-10-courrier", "dsc-spelling-per-jeanne-morvan"]
            ),
        ])
    func holds(target: String, ids: [String]) {
        #expect(api.ids(target) == ids)
    }

    @Test("meetings are ordered by the name of the country met, those without one last")
    func sortsByCountry() {
        let codes = api.json("/v1/meetings?sort=country")["items"].array.map {
            $0["parties"].array.first?["country"]["code"].text
        }
        #expect(codes == ["CA", "FJ", "JP", "KE", "NO", "PE", "PL", ""])
    }

    @Test(
        "facets count all matches, not the page",
        arguments: [
            (
                "/v1/meetings?facets=continent&limit=1", "continent",
                ["americas 2", "europe 2", "africa 1", "asia 1", "oceania 1"]
            ),
            ("/v1/meetings?facets=status", "status", ["held 6", "implied 1", "planned 1"]),
            ("/v1/meetings?facets=kind", "kind", ["bilateral 8"]),
            ("/v1/meetings?facets=host", "host", ["per-jeanne-morvan 8"]),
            ("/v1/meetings?facets=country&continent=europe", "country", ["NO 1", "PL 1"]),
            (
                "/v1/entities?facets=type,country&limit=1", "type",
                ["country 7", "organization 2", "person 2", "event 1", "place 1"]
            ),
            ("/v1/articles?facets=source", "source", ["Le Courrier 2", "La Gazette 1"]),
            (
                "/v1/articles?facets=country&q=lacs&limit=1", "country",
                ["PL 2", "CA 1", "JP 1", "KE 1", "NO 1", "PE 1"]
            ),
            ("/v1/articles?facets=language", "language", ["fr 4"]),
            ("/v1/quotes?facets=speaker", "speaker", ["per-jeanne-morvan 1"]),
            ("/v1/quotes?facets=kind", "kind", ["direct 1", "indirect 1"]),
            ("/v1/claims?facets=kind", "kind", ["cardinal 3", "ordinal 1"]),
            ("/v1/discrepancies?facets=severity", "severity", ["high 1", "low 1", "medium 1"]),
        ])
    func countsFacets(target: String, facet: String, counts: [String]) {
        let values = api.json(target)["facets"][facet].array
        #expect(values.map { "\($0["value"].text) \($0["count"].integer)" } == counts)
    }

    @Test("a facet asked for twice is given once: no object has two members of one name")
    func givesFacetOnce() {
        for target in ["/v1/meetings?facets=kind,kind", "/v1/meetings?facets=kind&facets=kind"] {
            let body = String(decoding: api.respond(target + "&fields=id").body, as: UTF8.self)
            #expect(body.ranges(of: #""kind":["#).count == 1)
        }
    }

    @Test("a facet's values have French labels")
    func labelsFacets() {
        let facets = api.json("/v1/meetings?facets=country,host,continent")["facets"]
        #expect(facets.names == ["continent", "country", "host"])
        #expect(facets["country"].array.first { $0["value"].text == "PL" }?["label"].text == "Pologne")
        #expect(facets["host"].array.first?["label"].text == "Jeanne Morvan")
        #expect(facets["continent"].array.first?["label"].text == "Amériques")
    }

    @Test("fields keep the named members in the item's own order")
    func keepsFields() {
        let body = String(decoding: api.respond("/v1/articles?fields=title,id&limit=1").body, as: UTF8.self)
        #expect(body.contains(#""items":[{"id":"10-courrier","title":"Sommet"#))
        #expect(api.json("/v1/search?q=lacs&fields=score")["items"].array.map(\.names) == [["score"], ["score"]])
    }

    @Test("a search shows the words found as ranges of the snippet")
    func highlights() throws {
        let hit = try #require(api.json("/v1/search?q=%C5%92UVRE")["items"].array.first)
        let text = Array(hit["snippet"]["text"].text.unicodeScalars)
        let words = hit["snippet"]["highlights"].array.map { range in
            String(String.UnicodeScalarView(text[range["start"].integer..<range["end"].integer]))
        }
        #expect(words == ["œuvre"])
        #expect(hit["article"]["id"].text == "40-odd")
        #expect(hit["position"]["end"].integer - hit["position"]["start"].integer == text.count)
    }
}
