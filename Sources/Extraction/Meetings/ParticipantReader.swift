import Facts
import FrenchText
import Grammar
import Naming

/// Finds the participants of a sentence: names, offices, inhabitants and pronouns with their phrases.
struct ParticipantReader {
    let reading: Reading
    let entities: CollectedEntities
    let countries: PersonCountries
    let references: References
    let words: GrammarWords

    private var grammar: ParsedText { reading.grammar }

    /// Finds those whom a sentence names.
    ///
    /// - Parameters:
    ///   - sentence: its tokens.
    ///   - triggers: the tokens over which no phrase reaches: *la rencontre de X*.
    /// - Returns: the participants in text order.
    func participants(in sentence: Range<Int>, triggers: Set<Int>) -> [Participant] {
        let mentions = mentions(in: sentence, triggers: triggers)
        let groups = Dictionary(grouping: mentions, by: \.carrier)
        return groups.keys.sorted().flatMap { carrier in
            participants(of: groups[carrier] ?? [], carrier: carrier)
        }.sorted { ($0.tokens.lowerBound, $0.carrier) < ($1.tokens.lowerBound, $1.carrier) }
    }

    /// Whether a sentence names anybody who may take part, asked without a tree.
    func mayName(in sentence: Range<Int>) -> Bool {
        let first = entities.spans.partition { $0.tokens.lowerBound >= sentence.lowerBound }
        return entities.spans[first...].prefix { $0.tokens.lowerBound < sentence.upperBound }
            .contains { [.person, .country, .organization].contains($0.name.type) } || !referring(in: sentence).isEmpty
    }

    /// A name with the token by which its phrase hangs.
    private struct Mention {
        let tokens: Range<Int>
        let carrier: Int
        let type: EntityType
        let kind: SpottedKind
        let entity: Int
        let country: CountryCode?

        enum SpottedKind { case name, demonym, role, pronoun, capital }
    }

    private func mentions(in sentence: Range<Int>, triggers: Set<Int>) -> [Mention] {
        var mentions: [Mention] = []
        for type in [EntityType.person, .country, .organization] {
            for span in entities.spans(type, in: sentence) where !isNobody(span) {
                let kind: Mention.SpottedKind =
                    span.name.kind == .demonym ? .demonym : span.name.kind == .capital ? .capital : .name
                mentions.append(
                    Mention(
                        tokens: span.tokens,
                        carrier: carrier(of: span.tokens, isPerson: type == .person, stops: triggers), type: type,
                        kind: kind,
                        entity: span.entity, country: span.name.country))
            }
        }
        for reference in referring(in: sentence) {
            mentions.append(
                Mention(
                    tokens: reference.tokens,
                    carrier: carrier(of: reference.tokens, isPerson: true, stops: triggers), type: .person,
                    kind: reference.kind, entity: reference.person, country: nil))
        }
        return mentions
    }

    /// The press, and everyday words that were taken for a person's name.
    private func isNobody(_ span: CollectedEntities.Span) -> Bool {
        let entity = entities.entities[span.entity]
        if span.name.type == .country { return false }
        return isPress(entity.name)
            || span.name.type == .person && span.tokens.count > 1
                && span.tokens.allSatisfy { reading.lexicon.foldedCommonWords.contains(folded: reading.tokens, at: $0) }
                && !span.tokens.contains { reading.lexicon.givenNames.contains(folded: reading.tokens[$0]) }
    }

    private func isPress(_ name: String) -> Bool {
        let words = Folding.fold(name)
        return reading.lexicon.press.contains(words) || Self.media.contains(where: words.hasPrefix)
    }

    /// How the names of stations begin.
    private static let media = ["radio ", "france bleu", "tele ", "rtl ", "tv ", "agence "]

    /// Where a role, a pronoun or *les deux hommes* means persons of the article.
    private func referring(in sentence: Range<Int>) -> [(tokens: Range<Int>, person: Int, kind: Mention.SpottedKind)] {
        let mentions = references.mentions
        let first = mentions.partition { $0.tokens.lowerBound >= sentence.lowerBound }
        let single = mentions[first...].prefix { $0.tokens.lowerBound < sentence.upperBound }
            .filter { $0.kind != .name && entities.entities.indices.contains($0.referent) && !isForeign($0) }
            .map {
                (tokens: $0.tokens, person: $0.referent, kind: $0.kind == .role ? Mention.SpottedKind.role : .pronoun)
            }
        let groups = sentence.flatMap { index in
            group(at: index, in: sentence).map { tokens in
                references.people(meantBy: tokens).filter { !isPress(entities.entities[$0].name) }.map {
                    (tokens: tokens, person: $0, kind: Mention.SpottedKind.pronoun)
                }
            } ?? []
        }
        return single + groups
    }

    /// *le ministre malien* is nobody of whom the article does not say that they are Malian.
    private func isForeign(_ reference: Reference) -> Bool {
        // No phrase reaches out of its sentence: without a foreign country there it needs no tree.
        let sentence = reading.sentence(of: reference.tokens.lowerBound).tokens
        guard entities.spans(.country, in: sentence).contains(where: { isForeign($0, to: reference) }) else {
            return false
        }
        let phrase = grammar.subtree(top(of: reference.tokens))
        let states = entities.spans(.country, in: phrase).compactMap(\.name.country)
        return !states.isEmpty && !states.contains { $0 == countries[reference.referent] }
    }

    private func isForeign(_ span: CollectedEntities.Span, to reference: Reference) -> Bool {
        span.name.country != nil && span.name.country != countries[reference.referent]
    }

    /// *ils*, *les deux hommes*, *tous trois*, and *leur* wherever it stands.
    private func group(at index: Int, in sentence: Range<Int>) -> Range<Int>? {
        let next = min(index + 2, sentence.upperBound)
        switch reading.tokens[index].lower {
        case "ils", "elles", "leur", "leurs": return index..<index + 1
        case "les", "tous", "toutes", "des", "aux":
            return References.numbers[reading.token(index + 1)?.lower ?? ""] == nil
                ? nil
                : index..<min(next + 1, sentence.upperBound)
        default: return nil
        }
    }

    // MARK: Phrases

    /// The token of a range whose head lies outside.
    private func top(of tokens: Range<Int>) -> Int {
        tokens.first { token in grammar.head(token).map { !tokens.contains($0) } ?? true } ?? tokens.lowerBound
    }

    /// The token by which the phrase of a name hangs in its sentence.
    private func carrier(of tokens: Range<Int>, isPerson: Bool, stops: Set<Int>) -> Int {
        var token = top(of: tokens)
        for _ in 0..<Self.deepest {
            guard let head = grammar.head(token), !stops.contains(head), climbs(token, to: head, isPerson: isPerson)
            else { break }
            token = head
        }
        return token
    }

    private func climbs(_ token: Int, to head: Int, isPerson: Bool) -> Bool {
        switch grammar.relation(token) {
        case .flat, .fixed, .apposition: return isNominal(head)
        case .adjectivalModifier: return isNominal(head)
        case .nominalModifier:
            let preposition = words.preposition(of: token)
            // *le fils de X* and *une lettre du ministre malien* are somebody and something else.
            guard preposition == GrammarWords.of || preposition == 0, isNominal(head) else { return false }
            return isOffice(head) || !isPerson
        case .agent, .oblique: return reading.reports.meetings.led.contains(lower: reading.tokens, at: head)
        case .clausalModifier: return reading.reports.meetings.led.contains(lower: reading.tokens, at: token)
        // *les ministres malien et togolais*, *du Mali et du Togo*: as the first of them; not *entre X et Y*.
        case .conjunct:
            let isComplement =
                grammar.relation(head) == .nominalModifier && words.preposition(of: head) == GrammarWords.of
                && [GrammarWords.of, 0].contains(words.preposition(of: token))
            return isComplement || grammar.relation(head) == .adjectivalModifier
                || grammar.partOfSpeech(token) == .adjective && grammar.partOfSpeech(head) == .adjective
        default: return false
        }
    }

    private func isNominal(_ token: Int) -> Bool {
        [.noun, .properNoun, .adjective, .pronoun, .other].contains(grammar.partOfSpeech(token))
    }

    // MARK: One phrase

    private func participants(of mentions: [Mention], carrier: Int) -> [Participant] {
        let persons = mentions.filter { $0.type == .person }
        let organization = mentions.first { $0.type == .organization }
        let states = mentions.filter { $0.type == .country }
        if !persons.isEmpty {
            return persons.map { person in
                let own = persons.count == 1 && states.count == 1 ? states[0].country : nil
                let country = countries[person.entity] ?? own
                return Participant(
                    tokens: person.tokens, carrier: carrier,
                    kind: person.kind == .role ? .role : person.kind == .pronoun ? .pronoun : .person,
                    party: Meeting.Party(
                        country: country, person: person.entity,
                        organization: country == nil ? organization?.entity : nil,
                        description: nil))
            }
        }
        let bodies = organizations(among: mentions, besides: states)
        return states.map { state in
            let kind = kind(of: state, carrier: carrier)
            let isOffice = kind == .office
            return Participant(
                tokens: isOffice ? phrase(carrier, to: state.tokens) : state.tokens, carrier: carrier, kind: kind,
                party: Meeting.Party(
                    country: state.country, person: nil,
                    organization: bodies.isEmpty ? organization?.entity : nil,
                    description: isOffice ? reading.text.string(ofTokens: phrase(carrier, to: state.tokens)) : nil))
        }
            + bodies.map { body in
                Participant(
                    tokens: body.tokens, carrier: carrier, kind: .organization,
                    party: Meeting.Party(country: nil, person: nil, organization: body.entity, description: nil))
            }
    }

    /// The organizations of a phrase that take part themselves, each once: all where it names no state, else those that a
    /// comma or *et* puts beside it (*des représentants de la Russie, de l’Union européenne et de l’ONU*).
    private func organizations(among mentions: [Mention], besides states: [Mention]) -> [Mention] {
        var found: [Mention] = []
        var end: Int?
        for mention in mentions.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
            if mention.type == .organization, !found.contains(where: { $0.entity == mention.entity }) {
                let isBeside = end.map { isCoordinated($0..<max($0, mention.tokens.lowerBound)) } ?? false
                if states.isEmpty || isBeside { found.append(mention) }
            }
            end = mention.tokens.upperBound
        }
        return found
    }

    private func isCoordinated(_ between: Range<Int>) -> Bool {
        between.contains { [",", "et", "ou", "ainsi"].contains(reading.tokens[$0].lower) }
    }

    private func kind(of state: Mention, carrier: Int) -> Participant.Kind {
        let isOffice = !state.tokens.contains(carrier) && isOffice(carrier, before: state.tokens.lowerBound)
        if isOffice { return .office }
        guard state.kind == .demonym else { return .country }
        let isInhabitant =
            state.tokens.contains(carrier) && reading.tokens[state.tokens.lowerBound].isCapitalized
        return isInhabitant ? .inhabitant : .adjective
    }

    private func isOffice(_ token: Int) -> Bool {
        reading.role(at: token) != nil || reading.reports.meetings.offices.contains(folded: reading.tokens, at: token)
    }

    /// Whether a phrase is an office's by its first word or one of the next: *de hauts responsables*.
    private func isOffice(_ carrier: Int, before end: Int) -> Bool {
        (carrier..<max(carrier + 1, min(end, carrier + Self.longestHead)))
            .prefix { $0 == carrier || grammar.partOfSpeech($0) != .adposition }.contains(where: isOffice)
    }

    /// From a phrase's office to the country that it names, where the office comes first and no other country between.
    private func phrase(_ carrier: Int, to country: Range<Int>) -> Range<Int> {
        carrier < country.lowerBound && country.upperBound - carrier <= Self.longestPhrase
            && entities.spans(.country, in: carrier..<country.lowerBound).isEmpty
            ? start(of: carrier)..<country.upperBound : country
    }

    /// Where a phrase starts with the adjectives before its first word: *Premier ministre*.
    private func start(of carrier: Int) -> Int {
        var start = carrier
        while start > 0, grammar.dependents(carrier).contains(start - 1),
            grammar.relation(start - 1) == .adjectivalModifier
        {
            start -= 1
        }
        return start
    }

    /// How many heads a name's phrase is followed up.
    private static let deepest = 8
    /// How many words may stand before a phrase's office.
    private static let longestHead = 3
    /// A longer phrase is cut to the country alone, in tokens.
    private static let longestPhrase = 20
}
