package import Facts
import FrenchText

/// Groups the names of one article into entities.
struct EntityCollector {
    let reading: Reading

    /// The entities with the place of every mention.
    func collect(_ names: [SpottedName]) -> CollectedEntities {
        var groups: [Group] = []
        groups += keyed(names.filter { $0.type == .country }) { $0.country?.value ?? "" }
        groups += keyed(names.filter { $0.type == .place }) { Folding.fold($0.canonical ?? surface($0)) }
        groups += OrganizationGrouping(reading: reading).group(names.filter { $0.type == .organization })
        groups += events(names.filter { $0.type == .event })
        groups += PersonGrouping(reading: reading).group(names.filter { $0.type == .person })
        // The name too: *franco-canadien* is of two countries at one place.
        groups.sort { ($0.first, $0.type, $0.name) < ($1.first, $1.type, $1.name) }
        let personEnds = names.filter { $0.type == .person }.map(\.tokens.upperBound).sorted()
        return CollectedEntities(
            entities: groups.map { entity($0, personEnds: personEnds) },
            spans: groups.enumerated().flatMap { index, group in
                group.names.map { CollectedEntities.Span(tokens: $0.tokens, entity: index, name: $0) }
            }.sorted { ($0.tokens.lowerBound, $0.entity) < ($1.tokens.lowerBound, $1.entity) })
    }

    /// Names that are one entity.
    struct Group {
        let type: EntityType
        /// In text order, never empty.
        var names: [SpottedName]
        let name: String
        /// Why its spellings are one.
        var merges: [NameMerge] = []

        var first: Int { names.first?.tokens.lowerBound ?? 0 }
    }

    private func surface(_ name: SpottedName) -> String {
        reading.text.string(ofTokens: name.tokens)
    }

    private func keyed(_ names: [SpottedName], by key: (SpottedName) -> String) -> [Group] {
        Dictionary(grouping: names, by: key).values.map { names in
            let names = names.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
            let spellings = names.map(surface)
            return Group(type: names[0].type, names: names, name: names[0].canonical ?? spellings[0])
        }
    }

    /// Events by their key; a short one (*l’Assemblée générale*) belongs to the first longer one that starts with its words.
    private func events(_ names: [SpottedName]) -> [Group] {
        var groups: [(key: EventKey, group: Group)] = []
        let ranked = names.sorted {
            ($1.tokens.count, $0.tokens.lowerBound) < ($0.tokens.count, $1.tokens.lowerBound)
        }
        for name in ranked {
            let key = EventKey(spelledOut(name))
            if let index = groups.firstIndex(where: { $0.key.agrees(with: key) }) {
                groups[index].group.names.append(name)
            } else {
                groups.append((key, Group(type: .event, names: [name], name: surface(name))))
            }
        }
        return groups.map { entry in
            var group = entry.group
            group.names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
            return group
        }
    }

    /// The event's name with each known organization in it by its canonical name, so that *Assemblée générale d’Interpol*
    /// and *Assemblée générale de l’Organisation internationale de police criminelle* are one.
    private func spelledOut(_ event: SpottedName) -> String {
        var words: [String] = []
        var index = event.tokens.lowerBound
        while index < event.tokens.upperBound {
            if let (length, known) = reading.lexicon.organizations.match(reading.tokens, at: index),
                index + length <= event.tokens.upperBound
            {
                words.append(known.name)
                index += length
            } else {
                words.append(reading.tokens[index].lower)
                index += 1
            }
        }
        return words.joined(separator: " ")
    }

    private func entity(_ group: Group, personEnds: [Int]) -> ArticleEntity {
        let mentions = group.names.map { name in
            Mention(evidence: reading.evidence(name.tokens, rule: name.rule), surface: surface(name), kind: name.kind)
        }
        let roles = group.type == .person ? roles(of: group, personEnds: personEnds) : []
        let isDoubtful =
            switch group.type {
            case .person: !PersonEvidence(reading: reading).speaks(for: group.names, roles: !roles.isEmpty)
            case .organization: !OrganizationEvidence(reading: reading).speaks(for: group.names)
            default: false
            }
        return ArticleEntity(
            type: group.type, name: group.name, mentions: mentions, roles: roles,
            country: group.names.lazy.compactMap(\.country).first, merges: group.merges,
            isDoubtful: isDoubtful)
    }

    /// Each role once, with its first evidence.
    ///
    /// `personEnds` holds where persons' names end, in text order: no role reaches over the name before it.
    private func roles(of person: Group, personEnds: [Int]) -> [RoleStatement] {
        let reader = RoleReader(reading: reading)
        var seen: Set<String> = []
        var statements: [RoleStatement] = []
        for name in person.names {
            for role in reader.roles(
                around: name.tokens, floor: Self.last(of: personEnds, upTo: name.tokens.lowerBound))
            {
                let value = reader.stated(role)
                // *son homologue portugais* says whose equal somebody is, not what.
                guard !Folding.fold(reader.value(of: role)).hasPrefix("homologue") else { continue }
                guard seen.insert(Folding.fold(value)).inserted else { continue }
                statements.append(
                    RoleStatement(
                        value: value, tense: role.tense,
                        evidence: reading.evidence(reader.words(of: role), rule: "role.beside-name")))
            }
        }
        return statements
    }

    /// The greatest of the sorted numbers that is no greater than a limit, found by halving; 0 where there is none.
    private static func last(of sorted: [Int], upTo limit: Int) -> Int {
        let end = sorted.partition { $0 > limit }
        return end > 0 ? sorted[end - 1] : 0
    }
}

/// The entities of an article and where each is named.
package struct CollectedEntities {
    package let entities: [ArticleEntity]
    /// In text order.
    package let spans: [Span]
    /// The first token of each of `spans`.
    private let starts: [Int]

    init(entities: [ArticleEntity], spans: [Span]) {
        self.entities = entities
        self.spans = spans
        starts = spans.map(\.tokens.lowerBound)
    }

    package struct Span {
        package let tokens: Range<Int>
        /// Index into `entities`.
        package let entity: Int
        package let name: SpottedName
    }

    /// The names of a type inside a range of tokens, in text order.
    package func spans(_ type: EntityType, in range: Range<Int>) -> [Span] {
        places(of: range).filter { spans[$0].name.type == type && spans[$0].tokens.upperBound <= range.upperBound }
            .map { spans[$0] }
    }

    /// The indices of the names that start in a range of tokens.
    func places(of range: Range<Int>) -> Range<Int> {
        // By halving to the first one: an article may hold many thousands.
        let first = starts.partition { $0 >= range.lowerBound }
        var last = first
        while last < starts.count, starts[last] < range.upperBound { last += 1 }
        return first..<last
    }
}
