import Facts
import FrenchText
import Naming

/// Finds where a sentence calls off what was announced before: *La rencontre a été reportée*, *cette visite n’aura pas lieu*.
struct CallOffs {
    let reading: Reading
    let entities: CollectedEntities

    /// An announced meeting that its own sentence or the next calls off, as called off; nil for any other.
    ///
    /// What proves it then reaches from whom it names to what calls it off.
    func calledOff(_ meeting: Meeting) -> Meeting? {
        guard [.planned, .cancelled].contains(meeting.status),
            let words = words(behind: reading.token(startingAt: meeting.evidence.range.upperBound))
        else { return nil }
        let end = reading.evidence(words, rule: "meeting.called-off")
        return meeting.calledOff(
            by: Evidence(
                article: end.article, range: meeting.evidence.range.lowerBound..<end.range.upperBound,
                sentence: meeting.evidence.sentence.lowerBound..<end.sentence.upperBound, rule: end.rule))
    }

    /// From a noun of meeting behind a token, its article before it, to the word that calls it off.
    private func words(behind index: Int) -> Range<Int>? {
        let first = reading.text.sentenceOfToken[min(index, reading.tokens.count - 1)]
        for number in first...min(first + 1, reading.text.sentences.count - 1) {
            let sentence = reading.text.sentences[number].tokens
            let tokens = max(sentence.lowerBound, index)..<max(sentence.upperBound, index)
            guard
                let noun = tokens.first(where: { token in
                    Self.determiners.contains(reading.token(token - 1)?.lower ?? "")
                        && reading.reports.meetings.words[lower: reading.tokens, at: token]?.noun != nil
                }), entities.spans(.person, in: noun..<tokens.upperBound).isEmpty,
                entities.spans(.country, in: noun..<tokens.upperBound).isEmpty
            else { continue }
            let behind = noun + 1..<tokens.upperBound
            let isDenied = behind.contains { ["pas", "jamais"].contains(reading.tokens[$0].lower) }
            let word = behind.first { index in
                isDenied
                    ? Self.takingPlace.contains(lower: reading.tokens, at: index)
                    : reading.reports.meetings.cues[lower: reading.tokens, at: index] == .cancelled
            }
            if let word { return noun..<word + 1 }
        }
        return nil
    }

    private static let determiners = ReportWords.callOffsDeterminers.set
    private static let takingPlace: WordSet = ["lieu", "tiendra", "tiendront", "tenue", "tenues", "tenu", "tenus"]
}

extension Meeting {
    /// This announcement as a meeting that was called off.
    fileprivate func calledOff(by evidence: Evidence) -> Meeting {
        Meeting(
            kind: kind, status: .cancelled, host: host, counterpart: counterpart, dates: dates, place: place,
            event: event, statedGroup: statedGroup, outcomes: outcomes, evidence: evidence, isDoubtful: isDoubtful)
    }
}
