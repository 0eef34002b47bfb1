import Facts

/// Cuts names that an article seems to run together, where the corpus knows their parts: *Bravo François Hollande*,
/// *Jean-Marie Le Pen d’Emmanuel Macron*, *Macron-Xi Jinping*.
///
/// A name is cut where what stands at its end, or else at its start, is a full name that many articles write and the whole
/// is one that hardly any does. A second person whose full name stands in the rest is named there, too.
struct RunOnNames: Sendable {
    private let census: NameCensus
    /// The spellings that are to be cut.
    private let cuts: [String: Cut]
    /// The articles that write one of them, ascending.
    let articles: [Int]

    /// What is run together in a spelling, in Unicode scalars of it.
    struct Cut {
        /// Where the known name stands.
        let name: Range<Int>
        /// Where a second one does.
        let rest: Range<Int>?
    }

    /// Looks at each spelling of a person.
    init(_ named: NamedEntities, threads: any BuildThreads = OneThread()) {
        let census = NameCensus(named)
        self.census = census
        let persons = named.entities(of: .person)
        var isLooked = Set<Int>()
        let words = persons.flatMap { entity in named.fullNames(of: entity).filter { isLooked.insert($0).inserted } }
        let found = threads.inRuns(words.count, of: 512) { run in
            run.compactMap { place in Self.look(at: words[place], census).map { (word: words[place], cut: $0) } }
        }
        cuts = Dictionary(found.map { (named.text($0.word), $0.cut) }) { first, _ in first }
        let cutWords = Set(found.map(\.word))
        articles = EntityAssembler.uniqued(
            persons.filter { named.fullNames(of: $0).contains(where: cutWords.contains) }.map(named.article))
    }

    /// An article's entities with the mentions of persons cut; their indices stay, further persons come behind them.
    ///
    /// Nil where there is nothing to cut.
    func cut(_ all: [ArticleEntity]) -> [ArticleEntity]? {
        var entities = all
        var moved: [Mention] = []
        var changed: Set<Int> = []
        for (index, entity) in all.enumerated() where entity.type == .person {
            var mentions: [Mention] = []
            for (place, mention) in entity.mentions.enumerated() {
                guard mention.kind == .name, let cut = cuts[mention.surface] else {
                    mentions.append(mention)
                    continue
                }
                changed.insert(index)
                let pieces = [cut.name, cut.rest].compactMap { $0.map(mention.cut) }
                let called = pieces.firstIndex { entity.isCalled($0.surface, apartFrom: place) }
                let own = called ?? (entity.mentions.count == 1 ? 0 : nil)
                for (number, piece) in pieces.enumerated() {
                    if number == own { mentions.append(piece) } else { moved.append(piece) }
                }
            }
            if changed.contains(index), !mentions.isEmpty { entities[index] = entity.naming(mentions, census) }
        }
        guard !changed.isEmpty else { return nil }
        for mention in moved {
            let known = entities.indices.first {
                entities[$0].type == .person && entities[$0].isWritten(mention.surface)
            }
            if let known {
                entities[known] = entities[known].naming(
                    (entities[known].mentions + [mention]).sorted { $0.evidence.isBefore($1.evidence) }, census)
            } else {
                entities.append(
                    ArticleEntity(type: .person, name: mention.surface, mentions: [mention], roles: [], country: nil))
            }
        }
        return entities
    }

    /// What is run together in a word; nil where nothing is.
    private static func look(at word: Int, _ census: NameCensus) -> Cut? {
        let surface = census.words.text(word)
        let scalars = Array(surface.unicodeScalars)
        let words = scalars.indices.split { gaps.contains(scalars[$0]) }.map { $0.startIndex..<$0.endIndex }
        guard words.count >= 3 else { return nil }
        func name(_ words: ArraySlice<Range<Int>>) -> (range: Range<Int>, name: SpelledName)? {
            guard let first = words.first, let last = words.last else { return nil }
            let range = first.lowerBound..<last.upperBound
            return (range, SpelledName(PersonName(String(String.UnicodeScalarView(scalars[range])))))
        }
        let whole = census.count(ofWord: word)
        func isKnown(_ name: SpelledName) -> Bool {
            let count = census.count(of: name)
            return !name.isShort && count >= leastArticles && count >= whole * leastRatio
        }
        for start in words.indices.dropFirst().dropLast() {
            guard let tail = name(words[start...]), isKnown(tail.name) else { continue }
            let rest = words[..<start].reversed().drop {
                joints.contains(String(String.UnicodeScalarView(scalars[$0])))
            }
            let other = name(ArraySlice(rest.reversed())).flatMap { isKnown($0.name) ? $0.range : nil }
            return Cut(name: tail.range, rest: other)
        }
        for end in words.indices.dropFirst(2).reversed() {
            if let head = name(words[..<end]), isKnown(head.name) { return Cut(name: head.range, rest: nil) }
        }
        return nil
    }

    /// A part of a name is known where so many articles write it in full.
    private static let leastArticles = 3
    /// It is known where so many times as many articles write it as write the whole.
    private static let leastRatio = 20
    private static let gaps = Set(" \u{A0}\u{202F}\n\t-‐‑'’–/".unicodeScalars)
    private static let joints: Set<String> = [
        "d", "de", "du", "et", "à", "avec", "sans", "pour", "contre", "par", "chez",
    ]
}

extension Mention {
    /// The mention of a part of its own words.
    fileprivate func cut(to range: Range<Int>) -> Mention {
        let scalars = Array(surface.unicodeScalars)[range]
        let start = evidence.range.lowerBound + range.lowerBound
        return Mention(
            evidence: Evidence(
                article: evidence.article, range: start..<start + range.count, sentence: evidence.sentence,
                rule: evidence.rule),
            surface: String(String.UnicodeScalarView(scalars)), kind: kind)
    }
}

extension ArticleEntity {
    /// Whether another of its mentions gives a name that can be this one.
    fileprivate func isCalled(_ name: String, apartFrom place: Int) -> Bool {
        let name = PersonName(name)
        return mentions.enumerated().contains { number, mention in
            number != place && mention.kind.isName && PersonName(mention.surface).match(name) != nil
        }
    }

    /// Whether a mention writes this name in full.
    fileprivate func isWritten(_ name: String) -> Bool {
        let key = SpelledName(PersonName(name)).key
        return mentions.contains { $0.kind == .name && SpelledName(PersonName($0.surface)).key == key }
    }

    /// The person with other mentions, under the spelling that most articles know.
    fileprivate func naming(_ mentions: [Mention], _ census: NameCensus) -> ArticleEntity {
        func entity(_ name: String, _ merges: [NameMerge]) -> ArticleEntity {
            ArticleEntity(
                type: type, name: name, mentions: mentions, roles: roles, country: country, merges: merges,
                isDoubtful: isDoubtful)
        }
        let spellings = Set(mentions.map { EntityAssembler.oneLine($0.surface) })
        let name =
            census.fullSpelling(among: mentions.lazy.filter { $0.kind == .name }.map(\.surface))
            ?? (spellings.contains(self.name) ? self.name : spellings.sorted().first ?? self.name)
        // What was compared with the words that were run together was compared with the name in them.
        let merges = self.merges.filter { spellings.contains($0.right) && $0.right != name }.map {
            NameMerge(
                left: spellings.contains($0.left) ? $0.left : name, right: $0.right, rule: $0.rule, score: $0.score)
        }
        return entity(name, merges)
    }
}
