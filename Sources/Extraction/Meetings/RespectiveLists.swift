import Facts
import FrenchText
import Naming

/// Pairs a list of persons with a list of countries beside it: *les présidents serbe et croate, X et Y*.
struct RespectiveLists {
    let reading: Reading
    let entities: CollectedEntities

    /// The country of each person whose place in one list is the country's place in the other, by the name's first token.
    func countries(in range: Range<Int>) -> [Int: CountryCode] {
        let persons = runs(of: entities.spans(.person, in: range).map { ($0.tokens, nil) })
        var found: [Int: CountryCode] = [:]
        guard persons.contains(where: { $0.count >= 2 }) else { return found }
        let countries = runs(of: countryItems(in: range))
        for list in persons where list.count >= 2 {
            guard let first = list.first, let last = list.last else { continue }
            // Before the names: *portugais et grec, X et Y*; behind them: *X et Y, présidents respectifs du Mali et du Togo*.
            let match = countries.last { other in
                other.count == list.count
                    && (other.last.map { isBeside($0.tokens.upperBound, first.tokens.lowerBound, longest: 9) } == true
                        || other.first.map {
                            isBeside(last.tokens.upperBound, $0.tokens.lowerBound, longest: 9)
                        } == true)
            }
            guard let match else { continue }
            for (person, country) in zip(list, match) { found[person.tokens.lowerBound] = country.country }
        }
        return found
    }

    private typealias Item = (tokens: Range<Int>, country: CountryCode?)

    /// Each country once where it stands, a name behind *en* or *à* left out.
    private func countryItems(in range: Range<Int>) -> [Item] {
        var items: [Item] = []
        for span in entities.spans(.country, in: range) where items.last?.tokens != span.tokens {
            if span.name.kind == .name, CountryList.isVenue(span, reading) { continue }
            items.append((span.tokens, span.name.country))
        }
        return items
    }

    /// Items with nothing but commas, conjunctions, articles and titles between them.
    private func runs(of items: [Item]) -> [[Item]] {
        var runs: [[Item]] = []
        for item in items {
            if let last = runs.last?.last, last.tokens.upperBound <= item.tokens.lowerBound,
                joins(last.tokens.upperBound..<item.tokens.lowerBound)
            {
                runs[runs.count - 1].append(item)
            } else {
                runs.append([item])
            }
        }
        return runs
    }

    private func joins(_ between: Range<Int>) -> Bool {
        !between.isEmpty && between.count <= 5
            && between.allSatisfy {
                let word = reading.tokens[$0].lower
                return CountryList.joints.contains(word) || ["m.", "mm.", "mme", "mmes"].contains(word)
            }
    }

    /// Whether nothing but marks, *respectivement* and the offices' own words stands between two lists.
    private func isBeside(_ end: Int, _ start: Int, longest: Int) -> Bool {
        guard end <= start, start - end <= longest else { return false }
        return (end..<start).allSatisfy { index in
            let token = reading.tokens[index]
            return CountryList.joints.contains(lower: token) || token.folded.hasPrefix("respecti")
                || token.lower == "par" || reading.reports.meetings.led.contains(lower: token)
                || reading.reports.meetings.offices.contains(folded: token)
                || ["ou", "état", "en", "charge"].contains(token.lower)
                || reading.lexicon.roles.match(reading.tokens, at: index) != nil || reading.isAdjective(index)
                || token.isCapitalized
                    && ["de", "des", "du", "d'", "la", "l'", "en"].contains(reading.token(index - 1)?.lower)
        }
    }
}
