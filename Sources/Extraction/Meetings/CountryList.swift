import FrenchText

/// Countries that a sentence names one after the other: *de Pologne, de Serbie, du Danemark et de Suède*.
struct CountryList {
    /// The names in order; never empty.
    let spans: [CollectedEntities.Span]
    /// Whom the sentence says that they sent: *hauts responsables*; nil where it only names countries.
    let delegation: Range<Int>?

    var tokens: Range<Int> {
        guard let first = spans.first, let last = spans.last else { return 0..<0 }
        return first.tokens.lowerBound..<last.tokens.upperBound
    }

    /// The lists inside a range of tokens.
    ///
    /// - Returns: lists in text order; a country behind *au*, *en* or *à* is a place and in none of them.
    static func lists(in range: Range<Int>, of reading: Reading, _ entities: CollectedEntities) -> [CountryList] {
        var runs: [[CollectedEntities.Span]] = []
        for span in entities.spans(.country, in: range) where span.name.kind == .name && !isVenue(span, reading) {
            if let last = runs.last?.last, joins(last.tokens.upperBound..<span.tokens.lowerBound, reading) {
                runs[runs.count - 1].append(span)
            } else {
                runs.append([span])
            }
        }
        return runs.map { run in
            CountryList(
                spans: run,
                delegation: run.first.flatMap { delegation(before: $0.tokens.lowerBound, in: range, reading) })
        }
    }

    /// Whether a country is where, or what about, and not who: *en Libye*, *pour la Libye*.
    static func isVenue(_ span: CollectedEntities.Span, _ reading: Reading) -> Bool {
        guard var before = reading.token(span.tokens.lowerBound - 1) else { return false }
        if ["la", "le", "l'", "les"].contains(before.lower), let next = reading.token(span.tokens.lowerBound - 2) {
            before = next
        }
        return ["au", "en", "aux", "à", "dans", "vers", "pour", "sur", "contre", "près"].contains(before.lower)
    }

    /// Whether nothing but commas, *et* and *de* stands between two names.
    static func joins(_ between: Range<Int>, _ reading: Reading) -> Bool {
        (1...4).contains(between.count) && between.allSatisfy { joints.contains(lower: reading.tokens, at: $0) }
    }

    /// The delegation noun, with its adjectives, right before a list: *des hauts responsables sécuritaires de*.
    private static func delegation(before index: Int, in range: Range<Int>, _ reading: Reading) -> Range<Int>? {
        var end = index
        while end > range.lowerBound,
            ["de", "du", "des", "d'", "la", "le", "l'", "les"].contains(reading.tokens[end - 1].lower)
        {
            end -= 1
        }
        // *les dirigeants des trois pays baltes, l’Estonie, la Lettonie et la Lituanie*.
        if end > range.lowerBound, reading.tokens[end - 1].lower == ",",
            let states = (max(range.lowerBound, end - 4)..<end - 1).last(where: {
                ["pays", "etats", "nations"].contains(reading.tokens[$0].folded)
            })
        {
            end = states
        }
        guard end < index else { return nil }
        var start = end - 1
        while start >= max(range.lowerBound, end - 10) {
            let token = reading.tokens[start]
            if MeetingLexicon.delegations.contains(folded: token) || standIns.contains(lower: token) {
                while start > range.lowerBound,
                    ["haut", "hauts", "haute", "hautes", "vice", "principaux"].contains(
                        reading.tokens[start - 1].folded)
                {
                    start -= 1
                }
                return start..<end
            }
            // *les ministres de l’Intérieur du Sénégal et du Gabon*: a portfolio has its capital.
            let isPart = token.letters == .lower || MeetingLexicon.institutions.contains(folded: token)
            guard token.isWord || token.kind == .elision, isPart, !clauses.contains(lower: token) else {
                return nil
            }
            start -= 1
        }
        return nil
    }

    /// *ses homologues, notamment ceux de*: words for those named before.
    private static let standIns: WordSet = ["ceux", "celui", "celle", "celles"]

    /// Words that no delegation's name holds: *les ministres ont salué les relations entre*.
    private static let clauses: WordSet = [
        "a", "ont", "avait", "avaient", "est", "sont", "entre", "sur", "en", "dans", "par", "qui", "que", "dont",
        "pour",
    ]
    static let joints: WordSet = [
        ",", "et", "de", "du", "des", "d'", "la", "le", "l'", "les", "ainsi", "que", "qu'", "puis",
    ]
}
