import Corpus
import HTTPMessage
import NewsIndex

extension Call {
    /// Whether what a request is to change is what its conditions name (RFC 9110 §13.1.1).
    ///
    /// An article is named by the tag that its answer had, also in a version of the corpus before where it was the same.
    ///
    /// - Parameters:
    ///   - request: the request.
    ///   - edit: what it is to do.
    ///   - now: the snapshot that serves at this moment.
    ///   - live: knows what changed.
    /// - Returns: whether it is, or is not there at all, which is told otherwise.
    func isAsNamed(by request: Request, _ edit: Edit, now: ServedSnapshot?, _ live: LiveState) -> Bool {
        let condition = request.value(of: "If-Match")
        guard edit.isOfArticle, let now, let name = names.first else {
            // Nothing else that is changed has a tag: a condition that names one names another state.
            return Precondition.evaluate(request, etag: nil, lastModified: nil, now: HTTPDate(unixSeconds: 0))
                == .proceed
        }
        // What is not there is told as that.
        guard let article = now.snapshot.articleIndex(named: name) else {
            return snapshot.articleIndex(named: name) == nil
        }
        let id = now.snapshot.articles.id(at: article).value
        let versions = live.versions(ofArticle: id, now: now.snapshot)
        let tags = versions.compactMap { entityTag(query: nil, version: $0) }
        guard let condition else {
            return Precondition.evaluate(request, etag: tags.first, lastModified: nil, now: HTTPDate(unixSeconds: 0))
                == .proceed
        }
        guard let named = ETagCondition(condition) else { return false }
        return tags.contains { named.namesStrongly($0) || named.namesStrongly($0.gzipped) }
    }
}

extension Request {
    /// Whether it names a state of what it is to change.
    var hasEntityCondition: Bool { ["If-Match", "If-None-Match"].contains { value(of: $0) != nil } }
}
