import Corpus

extension Discrepancy {
    /// The same with what an editor decided about it last.
    func decided(by corrections: Corrections) -> Discrepancy {
        var decided = self
        for correction in corrections.decisions {
            let isConfirmed: Bool
            switch correction.decision {
            case .confirmed(id.value): isConfirmed = true
            case .dismissed(id.value): isConfirmed = false
            default: continue
            }
            decided.verdict = Verdict(
                isConfirmed: isConfirmed, author: correction.author, date: correction.date, reason: correction.reason)
        }
        return decided
    }
}
