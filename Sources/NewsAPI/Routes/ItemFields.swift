/// The members of each kind of item, in their order: what `fields` may name.
enum ItemFields {
    static let article = [
        "id", "title", "title_basis", "language", "source", "published_at", "event_date", "word_count", "excerpt",
        "counts", "text_hash", "file", "self",
    ]
    static let entity = ["id", "type", "name", "country", "names", "roles", "counts", "articles", "self"]
    static let mention = ["article_id", "surface", "kind", "evidence"]
    static let name = ["value", "kind", "count", "sources", "publishers", "first_seen"]
    static let meeting = [
        "id", "kind", "status", "host", "parties", "date_from", "date_to", "date_precision", "place", "event",
        "continent", "stated_group", "outcomes", "evidence", "accounts", "sources",
        "independent_sources", "self",
    ]
    static let continent = ["id", "m49", "name_fr", "name_en", "counts", "self"]
    static let quote = ["id", "article_id", "kind", "text", "speaker", "speaker_words", "verb", "evidence"]
    static let copy = [
        "article", "kind", "shared", "shared_of_other", "word_count", "agencies", "passages",
    ]
    static let claim = [
        "id", "article_id", "value", "lower", "upper", "qualifier", "kind", "unit", "source", "source_words",
        "evidence",
    ]
    static let claimGroup = ["id", "unit", "event", "agree", "independent_sources", "claims"]
    static let discrepancy = ["id", "kind", "severity", "summary_fr", "summary_en", "values", "entity"]
    static let source = ["name", "agencies", "articles", "count"]
    static let hit = ["article", "score", "snippet", "position"]
}
