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
            ("/v1/articles?person=nowak", ["20-gazette"]),
            ("/v1/articles?country=pl,FJ", ["10-courrier", "20-gazette", "30-note"]),
            // A comma means either, a repetition both.
            ("/v1/articles?country=pl&country=FJ", []),
            ("/v1/articles?country=pl&country=NO,FJ", ["10-courrier"]),
            ("/v1/articles?entity=per-jeanne-morvan&entity=FJ", ["30-note"]),
            ("/v1/articles?entity=per-jeanne-morvan&entity=FJ,JP", ["10-courrier", "30-note"]),
            ("/v1/articles?person=Jeane%20Morvan&country=FJ", ["30-note"]),
            ("/v1/articles?person=FJ", []), ("/v1/articles?place=valombre&person=jeanne-morvan", ["10-courrier"]),
            ("/v1/articles?organization=Ligue%20des%20rivi%C3%A8res", ["10-courrier"]),
            ("/v1/articles?continent=oceania&continent=europe", []),
            ("/v1/articles?id=40-odd,10-courrier,none", ["10-courrier", "40-odd"]),
            ("/v1/entities?id=FJ,per-jeane-morvan&sort=id", ["FJ", "per-jeanne-morvan"]),
            ("/v1/entities?article=30-note&article=10-courrier", ["per-jeanne-morvan"]),
            ("/v1/meetings?party=FJ", ["mtg-jeanne-morvan-fj-30-note-27"]),
            ("/v1/meetings?party=FJ&party=per-jeanne-morvan", ["mtg-jeanne-morvan-fj-30-note-27"]),
            ("/v1/meetings?party=FJ&party=PL", []),
            ("/v1/meetings?id=mtg-jeanne-morvan-fj-30-note-27", ["mtg-jeanne-morvan-fj-30-note-27"]),
            ("/v1/meetings?min_sources=9", []),
            ("/v1/quotes?id=qte-20-gazette-92,qte-20-gazette-9", ["qte-20-gazette-92"]),
            ("/v1/quotes?date_from=2031-06", []),
            ("/v1/quotes?date_to=2031-05-14&source=la+gazette", ["qte-20-gazette-92", "qte-20-gazette-112"]),
            ("/v1/claims?value=1500", ["clm-10-courrier-176"]), ("/v1/claims?value=1500.5", []),
            ("/v1/claims?about=org-agence-des-lacs&value=4", ["clm-10-courrier-146"]),
            ("/v1/claims?about=FJ&value=4", []),
            (
                "/v1/claims?sort=-stated_on&kind=cardinal&source=le+courrier",
                ["clm-10-courrier-146", "clm-10-courrier-176"]
            ),
            ("/v1/discrepancies?entity=per-jeanne-morvan", ["dsc-spelling-per-jeanne-morvan"]),
            ("/v1/discrepancies?article=20-gazette&article=30-note", []),
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
            ("/v1/quotes?speaker=jeane-morvan", ["qte-20-gazette-92"]),
            ("/v1/quotes?speaker=per-jeane-morvan", ["qte-20-gazette-92"]),
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

    @Test(
        "what has one value in each item is not asked for twice; a comma gives alternatives",
        arguments: [
            "/v1/articles?source=a&source=b", "/v1/articles?language=fr&language=en",
            "/v1/entities?type=person&type=place",
            "/v1/meetings?status=held&status=planned", "/v1/quotes?kind=direct&kind=mixed",
            "/v1/claims?article=a&article=b",
        ])
    func refusesTwoValues(target: String) {
        let problem = api.json(target)
        #expect(problem["status"].integer == 400)
        #expect(problem["type"].text == "/problems/repeated-parameter")
        #expect(problem["detail"].text.contains("comma"))
    }

    @Test("a list of no items has its total and its facets, and leads nowhere")
    func countsAlone() {
        let list = api.json("/v1/articles?limit=0&facets=year,month,day,source&country=PL")
        #expect(list["items"].array.isEmpty)
        #expect(list["total"].integer == 2)
        #expect(!list.has("next"))
        #expect(list["facets"]["year"].array.map(\.["value"].text) == ["2031"])
        #expect(list["facets"]["month"].array.map(\.["value"].text) == ["2031-05"])
        // The other tells its month only.
        #expect(list["facets"]["day"].array.map(\.["value"].text) == ["2031-05-15"])
    }

    @Test("a quotation and a number say when they were told, and how that is known")
    func datesFacts() {
        let quotation = api.json("/v1/quotes/qte-20-gazette-92")
        let article = api.json("/v1/articles/20-gazette")
        #expect(quotation["said_on"]["value"].text == article["published_at"]["value"].text)
        #expect(quotation["said_on"]["basis"].text == article["published_at"]["basis"].text)
        #expect(api.json("/v1/claims/clm-10-courrier-176")["stated_on"]["value"].text == "2031-05-15")
        #expect(
            api.json("/v1/quotes?limit=0&facets=year,source")["facets"]["year"].array.map(\.["value"].text) == ["2031"])
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
