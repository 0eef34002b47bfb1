import Corpus
import Facts
import Search

/// What suggestions are looked up in, a table for each kind.
struct SuggestionTables: Sendable {
    /// In the order of the kinds.
    private let tables: [CompletionTable]

    /// A word that fewer articles have is no word to suggest: most often it is misspelt.
    private static let leastArticles = 2
    private static let shortestWord = 3

    init(_ entities: EntityColumns, terms: SearchIndex, threads: any BuildThreads) {
        let entries = Self.entries(of: entities, threads: threads)
        let kinds = SuggestionKind.allCases
        let sizes = kinds.map { kind in
            switch kind {
            case .article: entities.articles.count * 8
            // Each form is folded.
            case .word: terms.termCount * 2
            default: entries[kind]?.count ?? 0
            }
        }
        tables = threads.map(sizes: sizes) { number in
            switch kinds[number] {
            case .article: CompletionTable(Self.titles(of: entities.articles))
            case .word: CompletionTable(Self.words(of: terms), isInside: false)
            default: CompletionTable(entries[kinds[number]] ?? [])
            }
        }
    }

    init(_ walk: inout ColumnWalk, of known: SuggestionTables?) throws(DamagedIndex) {
        var tables: [CompletionTable] = []
        for place in SuggestionKind.allCases.indices {
            tables.append(try CompletionTable(&walk, of: known?.tables[place]))
        }
        self.tables = tables
    }

    subscript(kind: SuggestionKind) -> CompletionTable? {
        SuggestionKind.allCases.firstIndex(of: kind).map { tables[$0] }
    }

    var byteCount: Int { tables.reduce(0) { $0 + $1.byteCount } }

    /// The names of entities by their types: the name shown, and each other spelling that is a name.
    private static func entries(
        of entities: EntityColumns, threads: any BuildThreads
    ) -> [SuggestionKind: [CompletionTable.Entry]] {
        let all = threads.inRuns(entities.count, of: 512) { run in
            run.flatMap { entries(of: entities, at: $0) }
        }
        return Dictionary(grouping: all) { entry in
            SuggestionKind(rawValue: entities.type(at: Int(entry.row.item)).rawValue) ?? .word
        }
    }

    private static func entries(of entities: EntityColumns, at entity: Int) -> [CompletionTable.Entry] {
        let weight = UInt32(clamping: entities.mentionCount(at: entity))
        var keys: Set<[UInt8]> = []
        var entries: [CompletionTable.Entry] = []
        func add(_ name: String, _ spelling: UInt32) {
            let key = Array(SearchTerms.key(of: name).utf8)
            guard !key.isEmpty, keys.insert(key).inserted else { return }
            entries.append(.init(key: key, row: .init(item: UInt32(entity), spelling: spelling, weight: weight)))
        }
        add(entities.name(at: entity), TextPool.none)
        for (number, name) in entities[entity].names.enumerated() where name.kind.isName && !isOfTwo(name) {
            add(name.value, UInt32(number))
        }
        return entries
    }

    /// Whether an adjective is of two countries at once, as *franco-italien* is: whoever types it means neither before the other.
    private static func isOfTwo(_ name: EntityName) -> Bool {
        guard name.kind == .demonym, let hyphen = name.value.firstIndex(of: "-") else { return false }
        return name.value[..<hyphen].hasSuffix("o")
    }

    /// The headlines; the latest article has the greatest weight.
    private static func titles(of articles: ArticleColumns) -> [CompletionTable.Entry] {
        articles.indices.compactMap { article in
            guard let title = articles[article].title?.value else { return nil }
            let day = articles.publicationDate(at: article)?.earliestDay.flatMap(ArticleKeys.number) ?? 0
            let row = CompletionTable.Row(
                item: UInt32(article), spelling: TextPool.none, weight: UInt32(clamping: day))
            return CompletionTable.Entry(key: Array(SearchTerms.key(of: title).utf8), row: row)
        }
    }

    /// The words of the articles: of those that are folded alike the one that most articles have.
    private static func words(of terms: SearchIndex) -> [CompletionTable.Entry] {
        var best: [[UInt8]: (form: Int, count: Int)] = [:]
        var reader = terms.dictionary.reader(from: [])
        while reader.number < terms.dictionary.count {
            let count = terms.cursor(of: reader.number).documentCount
            if count >= leastArticles, reader.octets.count >= shortestWord,
                reader.octets.allSatisfy({ $0 >= 0x80 || (0x61...0x7A).contains($0) })
            {
                let folded = WordFolding.fold(reader.octets)
                if count > best[folded]?.count ?? 0 { best[folded] = (reader.number, count) }
            }
            _ = reader.advance()
        }
        return best.filter { SmallWords.isLarge($0.key[...]) && !$0.key.contains(CompletionTable.end) }
            .sorted { $0.value.form < $1.value.form }.map { key, found in
                CompletionTable.Entry(
                    key: key,
                    row: .init(
                        item: UInt32(found.form), spelling: TextPool.none, weight: UInt32(clamping: found.count)))
            }
    }
}
