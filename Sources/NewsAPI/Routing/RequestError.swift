import HTTPMessage
import Search

/// Why a request cannot be answered; each case is named by the rule that it breaks.
enum RequestError: Error, Hashable {
    /// The query cannot be decoded.
    case undecodableQuery(QueryError)
    /// A segment of the path cannot be decoded.
    case undecodablePath
    case unknownParameter(String, allowed: [String])
    /// A parameter of which only one makes sense is given again; of a list there may be alternatives.
    case repeatedParameter(String, isList: Bool)
    case badValue(String, parameter: String, allowed: [String])
    case missingParameter(String)
    /// A name is that of several, none of whom is clearly meant: their identifiers, the most mentioned first.
    case ambiguousName(String, parameter: String, meant: [String])
    /// A query means nothing where its mistake says.
    case badQuery(QueryMistake, query: String, parameter: String)
    /// Two parameters that exclude each other.
    case conflictingParameters(String, String)
    case noSuchPath(String)
    /// Nothing of this kind has this identifier.
    case noSuchItem(kind: String, id: String)
    case methodNotAllowed(String, allowed: [String])
    /// The client takes none of the media types that there are.
    case notAcceptable(offered: [String])
    /// A parameter has more values, or a query more words, than one may have.
    case tooManyValues(parameter: String, limit: Int)
    /// What is asked for would take more octets than an answer may.
    case answerTooLarge(limit: Int)
    /// The client went, or waited for too long, while the answer was made.
    case abandoned
    /// A search would take so much work that others would wait for it.
    case searchTooLarge
    /// What changed behind a number is not kept any more; behind `first` it is, and `last` is the last one.
    case changesGone(since: Int, first: Int, last: Int)
    /// The request's content has more octets than are taken.
    case contentTooLarge(limit: Int)
    /// The request's content is of a type or in a coding that is not read.
    case unsupportedMediaType(String, accepted: [String])
    /// The request's content cannot be read; says why, and where.
    case badContent(String)
    /// A decision names what nobody knows.
    case namesNothing(String)
    /// Nothing was changed; says why.
    case notEdited(EditError)
    /// This server takes no changes.
    case unchangeable
    /// Too many wait for what takes long.
    case busy
    /// A condition of the request does not hold.
    case preconditionFailed
    /// No snapshot serves yet.
    case notReady
}
