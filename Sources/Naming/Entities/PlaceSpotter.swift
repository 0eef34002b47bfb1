import Facts
import FrenchText

/// Finds places: known ones, and what stands behind words that only places follow.
struct PlaceSpotter {
    let reading: Reading
    /// Tokens that other names occupy already.
    let taken: TokenSet

    func spot() -> [SpottedName] {
        var found: [SpottedName] = []
        var index = 0
        while index < reading.tokens.count {
            guard !taken.contains(index), let name = known(at: index) ?? unknown(at: index) else {
                index += 1
                continue
            }
            found.append(name)
            index = name.tokens.upperBound
        }
        return found
    }

    /// *Santa Cruz*, *Port Louis*, *Fort Dauphin*: what many towns begin with, before anybody takes a given name in it.
    func compounds() -> [SpottedName] {
        reading.tokens.indices.compactMap { index in
            guard reading.tokens[index].letters == .capitalized,
                Self.townOpenings.contains(folded: reading.tokens, at: index), !taken.contains(index),
                let next = reading.token(index + 1), next.letters == .capitalized, reading.adjoins(index, index + 1),
                !reading.isAdjective(index + 1),
                reading.token(index - 1)?.isCapitalized != true || !reading.adjoins(index - 1, index)
                    || reading.isOrdinaryOpening(index - 1),
                RoleReader(reading: reading).title(before: index) == nil,
                // *San Antonio Ruiz* may be anybody.
                reading.token(index + 2)?.isCapitalized != true || !reading.adjoins(index + 1, index + 2)
            else { return nil }
            return SpottedName(tokens: index..<index + 2, type: .place, rule: "place.compound")
        }
    }

    private static let townOpenings = NameWords.placeSpotterTownOpenings.set

    private func known(at index: Int) -> SpottedName? {
        guard reading.tokens[index].isWord,
            let (length, place) = reading.lexicon.places.match(reading.tokens, at: index)
        else { return nil }
        let range = index..<index + length
        guard !range.contains(where: taken.contains) else { return nil }
        let isWord = length == 1 && reading.lexicon.commonWords.contains(lower: reading.tokens, at: index)
        guard !isWord || !reading.opensSentence(index) else { return nil }
        return SpottedName(tokens: range, type: .place, canonical: place.name, rule: "place.lexicon")
    }

    /// *la ville de Tinghir*, *à Zuid-Holland*, *TULPA (AFP) -*.
    private func unknown(at index: Int) -> SpottedName? {
        if reading.isDatelineTown(index) {
            return SpottedName(tokens: index..<index + 1, type: .place, rule: "place.dateline")
        }
        guard reading.tokens[index].letters == .capitalized else { return nil }
        let token = reading.tokens[index]
        guard token.isWord, !reading.opensSentence(index),
            !reading.lexicon.givenNames.contains(folded: token), !reading.lexicon.commonWords.contains(lower: token),
            reading.lexicon.organizationHeads.match(reading.tokens, at: index) == nil,
            reading.role(at: index) == nil
        else { return nil }
        guard let before = reading.token(index - 1) else { return nil }
        let isTown =
            ["de", "d'"].contains(before.lower)
            && reading.token(index - 2).map { Self.placeNouns.contains(folded: $0) } == true
        guard isTown || before.lower == "à" && reading.adjoins(index - 1, index) else { return nil }
        var end = index + 1
        while reading.adjoins(end - 1, end), let next = reading.token(end), next.letters == .capitalized,
            !taken.contains(end), end - index < 3
        {
            end += 1
        }
        return SpottedName(
            tokens: index..<end, type: .place, rule: isTown ? "place.noun" : "place.preposition")
    }

    private static let placeNouns = NameWords.placeSpotterPlaceNouns.set
}
