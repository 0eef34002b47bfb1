import Corpus
import Facts
import FrenchText

/// What editors' decisions on meetings and discrepancies name: the sides that they mean, and what is not there to be meant.
struct CorrectionNames {
    /// The entities across articles.
    let resolved: [ResolvedEntity]
    /// The lexicon's countries.
    let countries: [CountryCode: Country]
    /// The identifiers that were given.
    let ledger: IDLedger

    /// The side that a decision names by an identifier, a country's code or name, or a name that stands for an entity; any
    /// other words are a delegation's.
    func side(_ name: String) -> MeetingParty {
        // *PS* is a party where an article names one so, else Palestine.
        if let entity = identified(name) { return party(entity) }
        if let country = country(called: name) { return party(country) }
        if let entity = resolved.first(where: { $0.name == name }) { return party(entity) }
        if let code = CountryCode(name.uppercased()), countries[code] != nil { return party(code) }
        return MeetingParty(country: nil, person: nil, organization: nil, delegation: name)
    }

    private func party(_ entity: ResolvedEntity) -> MeetingParty {
        MeetingParty(
            country: entity.country, person: entity.type == .person ? entity.id : nil,
            organization: entity.type == .organization ? entity.id : nil, delegation: nil)
    }

    private func party(_ country: CountryCode) -> MeetingParty {
        MeetingParty(country: country, person: nil, organization: nil, delegation: nil)
    }

    /// The identifiers that a change gives as sides and that nothing has, in the order of host and counterpart.
    func unknownSides(of change: Correction.MeetingChange) -> [String] {
        [change.host, change.counterpart].compactMap(\.self).filter { name in
            let isIdentifier = EntityType.allCases.contains { !$0.idPrefix.isEmpty && name.hasPrefix($0.idPrefix) }
            return isIdentifier && identified(name) == nil
        }
    }

    private func identified(_ name: String) -> ResolvedEntity? {
        let id = ledger.current(name)
        return resolved.first { $0.id.value == id || $0.id.value == name }
    }

    /// *France*, *la France*, *the Netherlands*.
    private func country(called name: String) -> CountryCode? {
        let key = Self.key(of: name)
        return countries.values.sorted { $0.code < $1.code }.first {
            [$0.frenchName, $0.englishName].contains { Self.key(of: $0) == key }
        }?.code
    }

    /// A country's name without its article, folded.
    private static func key(of name: String) -> String {
        let folded = Folding.fold(name).replacing("' ", with: "'")
        return String(folded.dropFirst(articles.first(where: folded.hasPrefix)?.count ?? 0))
    }

    private static let articles = ["le ", "la ", "les ", "l'", "the "]
}

// MARK: - What is not there

extension CorrectionNames {
    /// What decisions name and no article has, each a problem of its own.
    ///
    /// - Parameters:
    ///   - corrections: what editors decided.
    ///   - articles: the articles there are.
    ///   - reports: what articles report of meetings, before anything is corrected.
    ///   - meetings: those that they make, before anything is corrected.
    ///   - discrepancies: those found, before any is dismissed.
    /// - Returns: the problems in the order of the file; the decisions that they tell of have no effect.
    func problems(
        of corrections: Corrections, articles: Set<String>, reports: [MeetingDraft], meetings: [IndexedMeeting],
        discrepancies: [Discrepancy]
    ) -> [CorpusProblem] {
        corrections.decisions.flatMap { correction -> [CorpusProblem] in
            switch correction.decision {
            case .noMeeting(.place(let article, let range)):
                let isTold = reports.contains {
                    $0.article.value == article && $0.meeting.evidence.range.overlaps(range)
                }
                return isTold ? [] : [Self.unknownPlace(article, range, isArticle: articles.contains(article))]
            case .noMeeting(let reference): return unknown(reference, articles, meetings)
            case .meeting(let reference, let change):
                return unknown(reference, articles, meetings)
                    + unknownSides(of: change).map { CorpusProblem(unknownName: $0, in: Corrections.fileName) }
            case .dismissed(let id), .confirmed(let id):
                guard !discrepancies.contains(where: { $0.id.value == id }) else { return [] }
                return [Self.problem("unknown_discrepancy", "no discrepancy has the identifier '\(id)'")]
            case .same, .different, .name, .noEntity, .type: return []
            }
        }
    }

    private func unknown(
        _ reference: Correction.MeetingReference, _ articles: Set<String>, _ meetings: [IndexedMeeting]
    ) -> [CorpusProblem] {
        guard !meetings.contains(where: { $0.isMeant(by: reference, ledger) }) else { return [] }
        switch reference {
        case .id(let id): return [Self.problem("unknown_meeting", "no meeting has the identifier '\(id)'")]
        case .place(let article, let range):
            return [Self.unknownPlace(article, range, isArticle: articles.contains(article))]
        }
    }

    private static func unknownPlace(_ article: String, _ range: Range<Int>, isArticle: Bool) -> CorpusProblem {
        guard isArticle else { return problem("unknown_article", "no article has the identifier '\(article)'") }
        let place = "\(range.lowerBound) to \(range.upperBound)"
        return problem("unknown_meeting", "the article '\(article)' tells of no meeting at \(place)")
    }

    private static func problem(_ code: String, _ detail: String) -> CorpusProblem {
        CorpusProblem(fileName: Corrections.fileName, code: code, detail: detail)
    }
}
