import Search

/// Whatever is typed is a query that can be answered, or a mistake that is shown within it.
func fuzz(_ input: [UInt8]) {
    let text = String(decoding: input, as: UTF8.self)
    let engine = SearchEngine(searched, fields: NoFields())
    do throws(QueryMistake) {
        let matches = try answered(try QueryParser.parse(text), engine)
        require(matches.documents.allSatisfy { $0 < 4 }, "a document is none of the index")
        require(zip(matches.documents, matches.documents.dropFirst()).allSatisfy { $0 < $1 }, "documents do not rise")
        require(matches.best(2).count == min(2, matches.count), "the best are others than all")
    } catch {
        require((0...text.unicodeScalars.count).contains(error.place), "a mistake is shown outside of the query")
    }
}

private func answered(_ node: QueryNode, _ engine: SearchEngine) throws(QueryMistake) -> SearchMatches {
    do throws(SearchError) { return try engine.matches(node) } catch {
        guard case .mistake(let mistake) = error else { preconditionFailure("nobody gives it up") }
        throw mistake
    }
}

private let searched: SearchIndex = {
    var builder = SearchIndexBuilder()
    let texts = [
        "Le sommet du lac\nLes élu·es ont voté 12 000 euros.", "O.N.U.\nLe port de la mer, l’été dernier.", "",
        "Une élection\nDes élections au bord du lac.",
    ]
    for text in texts {
        let scalars = Array(text.unicodeScalars)
        builder.append(DocumentWords(scalars, title: 0..<(scalars.firstIndex(of: "\n") ?? 0)))
    }
    return builder.index()
}()

private struct NoFields: QueryFields {
    func documents(_ field: QueryField, _ value: String) -> [UInt32]? { value.utf8.count > 3 ? nil : [0, 2] }
}
