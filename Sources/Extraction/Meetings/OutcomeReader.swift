import Facts
import FrenchText
import Naming

/// Reads what meetings led to: memoranda and agreements signed with a country.
struct OutcomeReader {
    let reading: Reading
    let entities: CollectedEntities

    /// Ties each outcome to the meeting with the same country; one without such a meeting implies it.
    func attach(to meetings: [Meeting], setting: MeetingSetting, host: Int?) -> [Meeting] {
        var meetings = meetings
        for (outcome, country, organization, followsMeeting) in outcomes() {
            if let index = meetings.firstIndex(where: { $0.counterpart.country == country && $0.status == .held }) {
                meetings[index] = meetings[index].adding(outcome)
            } else if let index = meetings.firstIndex(where: {
                $0.counterpart.country == country && $0.status == .implied
            }) {
                meetings[index] = meetings[index].adding(outcome)
            } else {
                meetings.append(
                    Meeting(
                        kind: .bilateral, status: .implied,
                        host: followsMeeting
                            ? host.map { .init(country: nil, person: $0, organization: nil, description: nil) } : nil,
                        counterpart: .init(country: country, person: nil, organization: organization, description: nil),
                        dates: setting.dates, place: setting.place, event: setting.event, statedGroup: nil,
                        outcomes: [outcome],
                        evidence: Evidence(
                            article: reading.article, range: outcome.evidence.range,
                            sentence: outcome.evidence.sentence,
                            rule: "meeting.implied-by-outcome")))
            }
        }
        return meetings
    }

    /// Where outcomes stand, in Unicode scalars: who signed one is not said by it to have met.
    func places() -> [Range<Int>] { outcomes().map(\.0.evidence.range) }

    /// Whether a sentence opens a list of outcomes: it tells of a signature.
    func opens(_ sentence: Range<Int>) -> Bool {
        sentence.contains { Self.signatures.contains(folded: reading.tokens, at: $0) }
    }

    /// Each outcome that is said to be signed, with its country, the organization that signed, and whether the text says
    /// that it came out of a meeting.
    private func outcomes() -> [(Meeting.Outcome, CountryCode, Int?, Bool)] {
        var found: [(Meeting.Outcome, CountryCode, Int?, Bool)] = []
        var listIsOpen = false
        var statement = 0..<0
        for sentence in reading.text.sentences {
            let isItem =
                sentence.tokens.first.map { ["-", "–", "—", "•", "*"].contains(reading.tokens[$0].lower) } == true
            let isSigned = opens(sentence.tokens)
            if !isItem { listIsOpen = isSigned && sentence.tokens.last.map { reading.tokens[$0].lower == ":" } == true }
            if !isItem { statement = sentence.tokens }
            guard isSigned || (isItem && listIsOpen) else { continue }
            if let (outcome, parties) = outcome(in: sentence.tokens) {
                let namesMeeting = namesMeeting(statement)
                found += parties.map { (outcome, $0.country, $0.organization, namesMeeting) }
            }
        }
        return found
    }

    /// Whether a noun of meeting stands in a sentence.
    private func namesMeeting(_ sentence: Range<Int>) -> Bool {
        sentence.contains { reading.reports.meetings.words[lower: reading.tokens, at: $0]?.noun?.isStrong == true }
    }

    /// *Un mémorandum d’entente avec la police nationale norvégienne*: the noun and the countries behind *avec*.
    private func outcome(
        in sentence: Range<Int>
    ) -> (Meeting.Outcome, [(country: CountryCode, organization: Int?)])? {
        for index in sentence {
            guard let (length, kind) = reading.reports.meetings.outcomes.match(reading.tokens, at: index) else {
                continue
            }
            guard let with = (index + length..<sentence.upperBound).first(where: { reading.tokens[$0].lower == "avec" })
            else {
                continue
            }
            let end = (with..<sentence.upperBound).first {
                [",", "pour", "visant", "portant", "."].contains(reading.tokens[$0].lower)
            }
            let region = with + 1..<(end ?? sentence.upperBound)
            let countries = entities.spans(.country, in: region)
            guard !countries.isEmpty else { continue }
            let organization = entities.spans(.organization, in: region).first?.entity
            var seen: Set<CountryCode> = []
            let parties = countries.compactMap(\.name.country).filter { seen.insert($0).inserted }
            let tokens = index..<region.upperBound
            let outcome = Meeting.Outcome(
                kind: kind, description: reading.text.string(ofTokens: tokens),
                evidence: reading.evidence(tokens, rule: "outcome.signed"))
            return (outcome, parties.map { ($0, organization) })
        }
        return nil
    }

    private static let signatures = ReportWords.outcomeReaderSignatures.set
}

extension Meeting {
    /// The same meeting with one outcome more.
    func adding(_ outcome: Outcome) -> Meeting {
        Meeting(
            kind: kind, status: status, host: host, counterpart: counterpart, dates: dates, place: place, event: event,
            statedGroup: statedGroup, outcomes: outcomes + [outcome], evidence: evidence)
    }
}
