import Extraction
import Facts
import Foundation
import FrenchText

/// Tells of each candidate in a text what its annotation says.
struct MeetingLabels {
    private let report: AnnotatedReport
    private let facts: ArticleFacts
    /// For each annotated meeting, where its evidence stands, in Unicode scalars.
    private let evidence: [Range<Int>?]

    init(_ report: AnnotatedReport, facts: ArticleFacts, scalars: [Unicode.Scalar]) {
        self.report = report
        self.facts = facts
        evidence = report.annotation.meetings.map { meeting in
            meeting.evidence.flatMap { Self.find($0, in: scalars) }
        }
    }

    /// What an annotation says of a candidate.
    enum Label: Equatable {
        /// Took part, with the number of the status; nil where that is none that the model knows.
        case present(status: Int?)
        case absent
        /// The annotation leaves it open.
        case open

        /// The number of the status of who took part, where the model tells it.
        var status: Int? {
            if case .present(let status) = self { status } else { nil }
        }

        /// 1, 0, or nil where it is open.
        var isPresent: Int? {
            switch self {
            case .present: 1
            case .absent: 0
            case .open: nil
            }
        }
    }

    func label(of candidate: MeetingExample.Candidate) -> Label {
        if let marks = report.marks { return label(of: candidate, marks) }
        var isNamed = false
        for (meeting, place) in zip(report.annotation.meetings, evidence) {
            let isCounterpart = isCounterpart(candidate.party, of: meeting)
            guard isCounterpart || isHost(candidate.party, of: meeting) else { continue }
            isNamed = true
            guard meeting.optional != true, meeting.status != "implied", let place, place.overlaps(candidate.range)
            else {
                continue
            }
            let status = Meeting.Status(rawValue: meeting.status).flatMap { MeetingModel.statuses.firstIndex(of: $0) }
            return .present(status: status)
        }
        return isNamed ? .open : .absent
    }

    private func label(of candidate: MeetingExample.Candidate, _ marks: [AnnotatedReport.Mark]) -> Label {
        let mark = marks.first { $0.range.overlaps(candidate.range) }
        switch mark?.role {
        // Whoever is marked elsewhere is told of here in other words.
        case nil: return marks.contains { names(candidate.party, $0) } ? .open : .absent
        case .open: return .open
        case .host: return .present(status: nil)
        case .held: return .present(status: 0)
        case .planned: return .present(status: 1)
        case .cancelled: return .present(status: 2)
        case .phone: return .present(status: 3)
        case .past: return .present(status: 4)
        }
    }

    /// Whether a mark stands on a name of a side.
    private func names(_ party: Meeting.Party, _ mark: AnnotatedReport.Mark) -> Bool {
        facts.entities.indices.contains { index in
            let isNamed = facts.entities[index].mentions.contains { mark.range.overlaps($0.evidence.range) }
            guard isNamed else { return false }
            if let person = party.person { return person == index }
            return facts.entities[index].country.map { $0 == party.country } ?? (party.organization == index)
        }
    }

    /// Who received in the first annotated meeting that one of those present was part of.
    func host(of present: [MeetingExample.Candidate]) -> ((Meeting.Party) -> Bool)? {
        if let marks = report.marks {
            let meetings = Set(
                marks.filter { mark in present.contains { $0.range.overlaps(mark.range) } }.compactMap(\.meeting))
            let hosts = marks.filter { mark in
                mark.role == .host && (meetings.isEmpty || mark.meeting.map(meetings.contains) ?? true)
            }
            return hosts.isEmpty ? nil : { party in hosts.contains { names(party, $0) } }
        }
        for (meeting, place) in zip(report.annotation.meetings, evidence) {
            guard let place, meeting.host != nil || meeting.hostCountry != nil, meeting.optional != true,
                present.contains(where: { place.overlaps($0.range) && isCounterpart($0.party, of: meeting) })
            else { continue }
            return { isHost($0, of: meeting) }
        }
        return nil
    }

    private func isCounterpart(_ party: Meeting.Party, of meeting: AnnotatedReport.Meeting) -> Bool {
        if let name = meeting.counterpartName { return isPerson(party, name) }
        if let country = meeting.counterpartCountry, party.country?.value == country { return true }
        return meeting.counterpartOrganization.map { isOrganization(party, $0) } ?? false
    }

    private func isHost(_ party: Meeting.Party, of meeting: AnnotatedReport.Meeting) -> Bool {
        if let name = meeting.host { return isPerson(party, name) || isOrganization(party, name) }
        return meeting.hostCountry != nil && party.country?.value == meeting.hostCountry
    }

    private func isPerson(_ party: Meeting.Party, _ name: String) -> Bool {
        guard let person = party.person else { return false }
        let entity = facts.entities[person]
        return agree(forms(of: name, among: report.annotation.persons), [entity.name] + entity.mentions.map(\.surface))
    }

    private func isOrganization(_ party: Meeting.Party, _ name: String) -> Bool {
        guard party.person == nil, let organization = party.organization else { return false }
        let entity = facts.entities[organization]
        return agree(
            forms(of: name, among: report.annotation.organizations ?? []),
            [entity.name] + entity.mentions.map(\.surface))
    }

    private func forms(of name: String, among named: [AnnotatedReport.Named]) -> [String] {
        named.first { $0.name == name || $0.variants?.contains(name) == true }
            .map { [$0.name] + ($0.variants ?? []) } ?? [name]
    }

    private func agree(_ left: [String], _ right: [String]) -> Bool {
        let folded = Set(right.map(Self.fold))
        return left.map(Self.fold).contains { form in
            folded.contains { $0 == form || $0.hasSuffix(" " + form) || form.hasSuffix(" " + $0) }
        }
    }

    private static func fold(_ name: String) -> String {
        Tokenizer.tokens(of: Array(name.unicodeScalars)).filter { $0.kind != .punctuation }.map(\.folded)
            .joined(separator: " ")
    }

    /// The first place of words in a text, white space aside.
    private static func find(_ words: String, in scalars: [Unicode.Scalar]) -> Range<Int>? {
        let wanted = words.unicodeScalars.filter { !$0.properties.isWhitespace }
        let kept = scalars.indices.filter { !scalars[$0].properties.isWhitespace }
        guard !wanted.isEmpty, wanted.count <= kept.count else { return nil }
        let needle = Array(wanted)
        for start in 0...(kept.count - needle.count)
        where scalars[kept[start]] == needle[0]
            && needle.indices.allSatisfy({ scalars[kept[start + $0]] == needle[$0] })
        {
            return kept[start]..<kept[start + needle.count - 1] + 1
        }
        return nil
    }
}
