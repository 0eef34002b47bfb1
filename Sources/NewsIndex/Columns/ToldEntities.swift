import Corpus
import FrenchText

/// The entities of some articles as these tell them, where an index holds them as editors and other articles know them.
struct ToldEntities: Sendable {
    /// Ascending.
    let articles: Column<UInt32>
    let rows: EntityRows

    /// Of no article.
    static var none: ToldEntities {
        var rows = EntityRows.Builder()
        return ToldEntities(articles: Column([]), rows: rows.finished())
    }

    /// Which of the rows' lists an article's are; nil where the index holds them as they are told.
    func list(of article: Int) -> Int? {
        let place = articles.partition { $0 >= article }
        return place < articles.count && articles[place] == article ? place : nil
    }

    var byteCount: Int { articles.byteCount + rows.byteCount }
}
