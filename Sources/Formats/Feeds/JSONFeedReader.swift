/// Reads JSON Feed, versions 1 and 1.1.
enum JSONFeedReader {
    static func isFeed(_ tree: JSONTree) -> Bool {
        tree["version"]?.text?.contains("jsonfeed.org") == true && tree["items"]?.list != nil
    }

    static func read(_ tree: JSONTree) -> Document {
        var document = Document(kind: .jsonFeed, encoding: "", drafts: [])
        let name = tree["title"]?.text.map { FeedReader.publisher(TagStripping.line($0)) }
        for item in (tree["items"]?.list ?? []).prefix(FeedReader.mostEntries) {
            var draft = Draft()
            draft.title = item["title"]?.text.map { TagStripping.line($0) }
            draft.address = item["url"]?.text ?? item["external_url"]?.text
            draft.guid = item["id"]?.text
            let authors = SchemaOrg.names(item["authors"] ?? item["author"])
            draft.authors = authors.isEmpty ? SchemaOrg.names(tree["authors"] ?? tree["author"]) : authors
            draft.section = item["tags"]?.list?.first?.text
            draft.language = item["language"]?.text ?? tree["language"]?.text
            draft.setPublished(item["date_published"]?.text, as: "date_published")
            draft.version = item["date_modified"]?.text
            draft.setPublished(item["date_modified"]?.text, as: "date_modified")
            draft.publisher = name.map { Draft.Stated(value: $0, statement: "title: \($0)") }
            draft.setFeedBody(item["content_html"]?.text ?? item["content_text"]?.text, item["summary"]?.text)
            if draft.hasText {
                document.drafts.append(draft)
            } else {
                document.leftOut.append(draft.title ?? draft.guid ?? "item")
            }
        }
        return document
    }
}
