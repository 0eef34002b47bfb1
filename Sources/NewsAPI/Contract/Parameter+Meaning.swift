extension Parameter {
    /// What the parameter does, in one sentence; nil for a name that nobody has explained.
    var meaning: String? {
        switch name {
        case "q": "Words, phrases, operators and fields to look for."
        case "typo": "0 takes no word for another one."
        case "recency": "Prefers late articles: in so many days half of what a new one has before an old one is gone."
        case "explain": "true says of each hit what its score is made of."
        case "highlight": "mark puts the words of a snippet into <mark>, all else escaped."
        case "limit":
            "How many items a page holds at most; 0 asks for numbers alone. A list in another format is whole without it."
        case "cursor": "Where the page begins, as 'next' and 'prev' of an answer say it."
        case "offset": "How many items come before the page; a cursor holds better while the list changes."
        case "fields": "The members that items are to have, and no others."
        case "include": "Members that items have only where they are asked for, more elements of lists among them."
        case "facets": "What is to be counted among all that matches."
        case "sort": "Keys to order by, a - before one for the opposite order."
        case "id": "Only these items, by their identifiers."
        case "bom": "true begins a CSV file with the mark by which spreadsheets know UTF-8."
        case "embargo_until": "Until when what is added may not be shown, in RFC 3339 with its offset from UTC."
        case "delimiter": "What stands between the cells of a CSV file."
        default: filterMeaning
        }
    }

    /// What a parameter narrows by.
    private var filterMeaning: String? {
        switch name {
        case "since" where kind != .date: "Only what changed behind this number."
        case "article": "Only what stands in these articles."
        case "source": "Only what these publishers published."
        case "language": "Only articles in these languages."
        case "author": "Only articles that these sign."
        case "section": "Only articles of these sections."
        case "url": "Only the article of this address, however it was shared."
        case "refused": "Only files of which nothing is served, or only others."
        case "entity": "Only what has to do with these entities, by identifier or any spelling."
        case "person", "organization", "place", "event": "Only what has to do with this \(name)."
        case "type": "Only entities of these types."
        case "country": "Only what has to do with these countries."
        case "continent": "Only what has to do with these continents."
        case "kind": "Only these kinds."
        case "status": "Only these statuses."
        case "severity": "Only what matters so much."
        case "state": "Only what stands so with editors; without it all that none dismissed."
        case "host": "Only meetings that these received, or of which they are told."
        case "with": "Only meetings with these as the other side."
        case "party": "Only meetings that these are a side of."
        case "has_country": "Whether the other side has a country."
        case "published_from", "date_from", "since": "Not before this day, month or year."
        case "published_to", "date_to": "Not after this day, month or year."
        case "min_sources": "Only what so many independent articles say."
        case "min_articles": "Only what so many articles speak of."
        case "min_count": "Only what stands together so often."
        case "speaker": "Only what these said."
        case "about": "Only quotations that speak of these."
        case "has": "Only items that have these."
        case "missing": "Only items that lack these."
        case "unit": "Only numbers of these units."
        case "value": "Only what states this number, however it is written; a range by either of its ends."
        case "name": "Only places that write this spelling."
        case "role": "Only places that tell of these roles."
        case "agree": "Only groups whose numbers agree, or do not."
        case "by": "What is counted, or how it is divided."
        case "start", "end": "The part of the text, in Unicode scalars."
        case "a", "b": "An article, by its identifier."
        default: nil
        }
    }
}
