package import Corpus
import Facts
import FrenchText

extension IndexSnapshot {
    /// What a decision, as `corrections.json` has it, names that is not there; nil for one that has an effect, and for what
    /// is no decision.
    package func problem(ofDecision json: [UInt8]) -> CorpusProblem? {
        guard let correction = Corrections.read(decision: json) else { return nil }
        switch correction.decision {
        case .same(let names), .different(let names): return names.lazy.compactMap(unknownName).first
        case .name(let name, _), .noEntity(let name), .type(let name, _): return unknownName(name)
        case .noMeeting(let reference): return unknown(reference)
        case .meeting(let reference, let change):
            let sides = [change.host, change.counterpart].compactMap(\.self).filter { side in
                EntityType.allCases.contains { !$0.idPrefix.isEmpty && side.hasPrefix($0.idPrefix) }
            }
            return unknown(reference) ?? sides.lazy.compactMap(unknownName).first
        case .dismissed(let id), .confirmed(let id):
            guard !discrepancies.contains(where: { $0.id.value == id }) else { return nil }
            return Self.problem("unknown_discrepancy", "no discrepancy has the identifier '\(id)'")
        case .article(let id, _): return unknownArticle(id)
        }
    }

    private func unknownName(_ name: String) -> CorpusProblem? {
        guard entityIndex(named: name) == nil else { return nil }
        let folded = Folding.fold(EntityAssembler.oneLine(name))
        let isSpelled = entities.contains { $0.names.contains { Folding.fold($0.value) == folded } }
        // What an editor made none is named still, to be taken back or decided otherwise.
        guard !isSpelled, ledger.keys(of: ledger.current(name)).isEmpty else { return nil }
        return CorpusProblem(unknownName: name, in: Corrections.fileName)
    }

    private func unknown(_ reference: Correction.MeetingReference) -> CorpusProblem? {
        let known = ledger
        guard !meetings.contains(where: { $0.isMeant(by: reference, known) }) else { return nil }
        switch reference {
        case .id(let id):
            guard meetingIndex(named: id) == nil else { return nil }
            return Self.problem("unknown_meeting", "no meeting has the identifier '\(id)'")
        case .place(let article, let range):
            return unknownArticle(article)
                ?? Self.problem(
                    "unknown_meeting",
                    "the article '\(article)' tells of no meeting at \(range.lowerBound) to \(range.upperBound)")
        }
    }

    private func unknownArticle(_ id: String) -> CorpusProblem? {
        guard articleIndex(named: id) == nil else { return nil }
        return Self.problem("unknown_article", "no article has the identifier '\(id)'")
    }

    private static func problem(_ code: String, _ detail: String) -> CorpusProblem {
        CorpusProblem(fileName: Corrections.fileName, code: code, detail: detail)
    }
}
