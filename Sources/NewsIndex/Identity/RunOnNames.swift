import Facts
import Synchronization

/// Cuts names that an article seems to run together, where the corpus knows their parts: *Bravo François Hollande*,
/// *Jean-Marie Le Pen d’Emmanuel Macron*, *Macron-Xi Jinping*.
///
/// A name is cut where what stands at its end, or else at its start, is a full name that many articles write and the whole
/// is one that hardly any does. A second person whose full name stands in the rest is named there, too.
final class RunOnNames: Sendable {
    private let census: NameCensus
    private var names: SpelledNames { census.names }
    /// Of spellings that were looked at.
    private let known = Mutex<[String: Cut?]>([:])

    /// What is run together in a spelling, in Unicode scalars of it.
    struct Cut {
        /// Where the known name stands.
        let name: Range<Int>
        /// Where a second one does.
        let rest: Range<Int>?
    }

    init(census: NameCensus) {
        self.census = census
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
                guard mention.kind == .name, let cut = cut(mention.surface) else {
                    mentions.append(mention)
                    continue
                }
                changed.insert(index)
                let pieces = [cut.name, cut.rest].compactMap { $0.map(mention.cut) }
                let called = pieces.firstIndex { entity.isCalled($0.surface, apartFrom: place, names) }
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
                entities[$0].type == .person && entities[$0].isWritten(mention.surface, names)
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

    /// What is run together in a surface; nil where nothing is.
    func cut(_ surface: String) -> Cut? {
        if let cut = known.withLock({ $0[surface] }) { return cut }
        let cut = look(at: surface)
        known.withLock { $0[surface] = .some(cut) }
        return cut
    }

    private func look(at surface: String) -> Cut? {
        let scalars = Array(surface.unicodeScalars)
        let words = scalars.indices.split { Self.gaps.contains(scalars[$0]) }.map { $0.startIndex..<$0.endIndex }
        guard words.count >= 3 else { return nil }
        func name(_ words: ArraySlice<Range<Int>>) -> (range: Range<Int>, name: SpelledName)? {
            guard let first = words.first, let last = words.last else { return nil }
            let range = first.lowerBound..<last.upperBound
            return (range, SpelledName(PersonName(String(String.UnicodeScalarView(scalars[range])))))
        }
        let whole = census.count(of: names[surface])
        func isKnown(_ name: SpelledName) -> Bool {
            let count = census.count(of: name)
            return !name.isShort && count >= Self.leastArticles && count >= whole * Self.leastRatio
        }
        for start in words.indices.dropFirst().dropLast() {
            guard let tail = name(words[start...]), isKnown(tail.name) else { continue }
            let rest = words[..<start].reversed().drop {
                Self.joints.contains(String(String.UnicodeScalarView(scalars[$0])))
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
    fileprivate func isCalled(_ name: String, apartFrom place: Int, _ names: SpelledNames) -> Bool {
        let name = names[name].name
        return mentions.enumerated().contains { number, mention in
            number != place && mention.kind.isName && names[mention.surface].name.match(name) != nil
        }
    }

    /// Whether a mention writes this name in full.
    fileprivate func isWritten(_ name: String, _ names: SpelledNames) -> Bool {
        let key = names[name].key
        return mentions.contains { $0.kind == .name && names[$0.surface].key == key }
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
            census.fullSpelling(of: entity(self.name, []))?.spelling
            ?? (spellings.contains(self.name) ? self.name : spellings.sorted().first ?? self.name)
        // What was compared with the words that were run together was compared with the name in them.
        let merges = self.merges.filter { spellings.contains($0.right) && $0.right != name }.map {
            NameMerge(
                left: spellings.contains($0.left) ? $0.left : name, right: $0.right, rule: $0.rule, score: $0.score)
        }
        return entity(name, merges)
    }
}
