import Facts
import NewsIndex

extension ItemTables {
    static let continent = FieldTable<CountedContinent>(
        "continent", link: { counted, _ in Links.continent(counted.continent) },
        continentName.fields.map { $0.lifted(\.continent) } + [
            .elsewhere(
                "countries", "The countries met.", from: "IndexedMeeting.countsAsListed"
            )
            .counted { counted, _ in counted.countries },
            .elsewhere(
                "meetings", "The meetings with one of its countries.", from: "IndexedMeeting.continent"
            )
            .counted { counted, _ in counted.meetings }
            .linked { counted, _ in Links.continent(counted.continent) + "/meetings" },
            .elsewhere(
                "articles", "The articles that speak of one of its countries.", from: "IndexedArticle.continents"
            )
            .counted { counted, _ in counted.articles }
            .linked { counted, _ in "/v1/articles?continent=" + counted.continent.rawValue },
        ])
}
