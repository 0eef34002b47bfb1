import Testing

@Suite("Meetings are listed by continent, declared against listed")
struct ContinentListTests {
    private let api = APIClient()

    @Test("the continents come in one order, each with the countries met")
    func listsContinents() {
        let continents = api.json("/v1/meetings/by-continent")["continents"].array
        #expect(continents.map(\.["id"].text) == ["europe", "africa", "americas", "asia", "oceania"])
        #expect(continents.map(\.["m49"].text) == ["150", "002", "019", "142", "009"])
        #expect(continents.map(\.["count"].integer) == [2, 1, 1, 1, 0])
        let europe = continents.first?["countries"].array ?? []
        #expect(europe.map(\.["country"]["code"].text) == ["NO", "PL"])
        #expect(europe.map(\.["stated_group"].text) == ["Europe", "Europe"])
        #expect(europe.last?["meetings"].array.map(\.["id"].text) == ["mtg-jeanne-morvan-pl-10-courrier-218"])
        #expect(
            europe.last?["meetings"].array.first?.names == [
                "evidence", "evidence_count", "id", "independent_sources", "self", "status",
            ])
        #expect(europe.last?["meetings"].array.first?["independent_sources"].integer == 2)
    }

    @Test("an announcement stands beside what is listed")
    func comparesDeclared() {
        let json = api.json("/v1/meetings/by-continent")
        #expect(json["declared"]["value"].integer == 4)
        #expect(json["declared"]["article_id"].text == "10-courrier")
        #expect(json["declared"]["evidence"]["quote"]["exact"].text == "4 réunions bilatérales")
        #expect(json["listed"].integer == 5)
        #expect(json["difference"].integer == 1)
        #expect(json["declarations"].array.map(\.["listed"].integer) == [5])
        #expect(json["status"].text == "held")
    }

    @Test("the article's own headings keep its order and its countries")
    func keepsStatedGroups() {
        let groups = api.json("/v1/meetings/by-continent")["stated_groups"].array
        #expect(groups.map(\.["name"].text) == ["Europe", "Afrique", "Ailleurs"])
        #expect(groups.map { $0["countries"].array.map(\.text) } == [["NO", "PL"], ["KE"], ["JP", "PE"]])
        #expect(groups.map(\.["count"].integer) == [2, 1, 2])
    }

    @Test("those met without a country, and those only implied, stand apart")
    func keepsOthersApart() {
        let json = api.json("/v1/meetings/by-continent")
        #expect(
            json["also_met"].array.map(\.["parties"].array.first?["organization"]["name"].text) == [
                "Ligue des rivières"
            ])
        #expect(json["implied"].array.map(\.["id"].text) == ["mtg-jeanne-morvan-ca-20-gazette-155"])
    }

    @Test("one article's lists are its own")
    func limitsToArticle() {
        let json = api.json("/v1/meetings/by-continent?article=20-gazette")
        #expect(json["listed"].integer == 1)
        #expect(json["declared"].isNull)
        #expect(json["difference"].isNull)
        #expect(json["stated_groups"].array.isEmpty)
        #expect(json["self"].text == "/v1/meetings/by-continent?article=20-gazette")
    }

    @Test("a host is named by any spelling; a host of none has met nobody")
    func limitsToHost() {
        #expect(api.json("/v1/meetings/by-continent?host=per-jeane-morvan")["listed"].integer == 5)
        #expect(api.json("/v1/meetings/by-continent?host=per-nobody")["listed"].integer == 0)
    }

    @Test(
        "a continent's counts are those of its lists", arguments: ["europe", "africa", "americas", "asia", "oceania"])
    func countsContinents(id: String) {
        let counts = api.json("/v1/continents/\(id)")["counts"]
        #expect(counts["meetings"].integer == api.json("/v1/continents/\(id)/meetings")["total"].integer)
        #expect(counts["articles"].integer == api.json("/v1/articles?continent=\(id)")["total"].integer)
        let lists = api.json("/v1/meetings/by-continent")["continents"].array
        #expect(counts["countries"].integer == lists.first { $0["id"].text == id }?["count"].integer)
    }

    @Test(
        "each country has its evidence, and leads to as many meetings as it counts",
        arguments: ["", "?article=10-courrier", "?host=per-jeane-morvan", "?article=20-gazette&host=per-jeanne-morvan"])
    func leadsToMeetings(query: String) {
        let json = api.json("/v1/meetings/by-continent" + query)
        for country in json["continents"].array.flatMap(\.["countries"].array) {
            #expect(country["meetings"].array.count == 1)
            #expect(country["meetings"].array.allSatisfy { !$0["evidence"]["quote"]["exact"].text.isEmpty })
            #expect(
                api.json(country["links"]["meetings"].text)["total"].integer == country["counts"]["meetings"].integer)
        }
        for list in ["also_met", "implied"] where json["counts"][list].integer > 0 {
            #expect(api.json(json["links"][list].text)["total"].integer == json["counts"][list].integer)
        }
    }

    @Test("a meeting of several articles shows the words of the one that is asked for")
    func prefersArticle() {
        for article in ["10-courrier", "20-gazette"] {
            let lists = api.json("/v1/meetings/by-continent?article=\(article)")["continents"].array
            let poland = lists.flatMap(\.["countries"].array).first { $0["country"]["code"].text == "PL" }
            let meeting = poland?["meetings"].array.first
            #expect(meeting?["evidence"]["article_id"].text == article)
            #expect(meeting?["evidence_count"].integer == 2)
        }
    }
}
