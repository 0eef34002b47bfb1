import Corpus
import Facts

/// Makes one meeting of the reports that tell of the same one.
enum MeetingMerger {
    /// Merges the meetings of a corpus.
    ///
    /// - Parameters:
    ///   - drafts: every article's reports.
    ///   - countries: the lexicon's countries.
    ///   - ledger: the identifiers that were given before; those given now are added.
    /// - Returns: the meetings ordered by id; every draft is a report of exactly one of them.
    static func merge(
        _ drafts: [MeetingDraft], countries: [CountryCode: Country], ledger: inout IDLedger
    ) -> [IndexedMeeting] {
        var meetings: [IndexedMeeting] = []
        for cluster in clusters(of: drafts) {
            meetings.append(meeting(of: cluster, countries: countries))
        }
        meetings.sort { ($0.id, $0.firstPlace) < ($1.id, $1.firstPlace) }
        // Who received may be told otherwise later; where two were met by one counterpart at one place, it tells them apart.
        let uses = meetings.flatMap { Set($0.reports.map($0.key)) }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let given = ledger.name(
            meetings.map { meeting in
                let keys = EntityAssembler.uniqued(meeting.reports.map(meeting.key)).map { key in
                    uses[key] == 1 ? key : key + " " + (meeting.host?.hostSlug ?? "unnamed")
                }
                return .init(keys: keys, proposal: meeting.id.value)
            })
        return zip(meetings, given).map { $0.renamed(MeetingID($1)) }.sorted { $0.id < $1.id }
    }

    /// Groups the reports; within a key, dated ones come first so that an undated one can join them.
    private static func clusters(of drafts: [MeetingDraft]) -> [MeetingCluster] {
        let groups = Dictionary(grouping: drafts, by: \.key)
        var clusters: [MeetingCluster] = []
        for key in groups.keys.sorted() {
            var found: [MeetingCluster] = []
            for draft in (groups[key] ?? []).sorted(by: { $0.order < $1.order }) {
                if let index = found.firstIndex(where: { $0.admits(draft) }) {
                    found[index].add(draft)
                } else {
                    found.append(MeetingCluster(draft))
                }
            }
            clusters += found
        }
        return joined(clusters)
    }

    /// Makes one of what two people are told to have done, once by either: *X a reçu Y*, *Y s’est entretenu avec X*.
    private static func joined(_ clusters: [MeetingCluster]) -> [MeetingCluster] {
        var joined: [MeetingCluster] = []
        var places: [String: [Int]] = [:]
        for cluster in clusters {
            guard let pair = cluster.drafts.lazy.compactMap(\.pair).first else {
                joined.append(cluster)
                continue
            }
            if let place = places[pair]?.first(where: { joined[$0].admits(otherSideOf: cluster) }) {
                for draft in cluster.drafts { joined[place].add(draft.turned) }
            } else {
                places[pair, default: []].append(joined.count)
                joined.append(cluster)
            }
        }
        return joined
    }

    private static func meeting(of cluster: MeetingCluster, countries: [CountryCode: Country]) -> IndexedMeeting {
        let drafts = cluster.drafts.sorted { $0.isBefore($1) }
        let status = drafts.map(\.meeting.status).max { $0.rank < $1.rank } ?? .implied
        let dates = dates(of: drafts)
        let counterpart = merged(drafts.map(\.counterpart))
        let hosts = drafts.compactMap(\.host)
        let first = drafts.first
        let host = first?.hostSlug ?? "unnamed"
        let start = first.map { "\($0.article.value)-\($0.meeting.evidence.range.lowerBound)" } ?? ""
        return IndexedMeeting(
            id: MeetingID("mtg-\(host)-\(counterpart.counterpartSlug)-\(start)"),
            kind: first?.meeting.kind ?? .bilateral, status: status, host: hosts.isEmpty ? nil : merged(hosts),
            counterpart: counterpart, dates: dates, place: drafts.lazy.compactMap(\.place).first,
            event: drafts.lazy.compactMap(\.event).first,
            continent: counterpart.country.flatMap { countries[$0]?.continent },
            statedGroup: drafts.lazy.compactMap(\.meeting.statedGroup).first,
            outcomes: EntityAssembler.uniqued(drafts.flatMap(\.meeting.outcomes)),
            reports: EntityAssembler.uniqued(
                drafts.map { draft in
                    MeetingReport(
                        article: draft.article, status: draft.meeting.status, statedGroup: draft.meeting.statedGroup,
                        evidence: draft.meeting.evidence)
                }))
    }

    /// The days that every dated report allows: the latest beginning and the earliest end.
    private static func dates(of drafts: [MeetingDraft]) -> DateRange? {
        let ranges = drafts.filter { $0.days != nil }.compactMap(\.meeting.dates)
        guard let some = ranges.first else { return drafts.lazy.compactMap(\.meeting.dates).first }
        var dates = some
        for range in ranges.dropFirst() {
            let isLater = (range.first.earliestDay ?? "") > (dates.first.earliestDay ?? "")
            let isEarlier = (range.last.latestDay ?? "9") < (dates.last.latestDay ?? "9")
            dates = DateRange(first: isLater ? range.first : dates.first, last: isEarlier ? range.last : dates.last)
        }
        return dates
    }

    /// The side that reports describe together; the first to say something is believed.
    private static func merged(_ parties: [MeetingParty]) -> MeetingParty {
        MeetingParty(
            country: parties.lazy.compactMap(\.country).first, person: parties.lazy.compactMap(\.person).first,
            organization: parties.lazy.compactMap(\.organization).first,
            delegation: parties.lazy.compactMap(\.delegation).first)
    }
}

extension Meeting.Status {
    /// Which status is believed where reports of one meeting differ: the one that knows most.
    fileprivate var rank: Int {
        switch self {
        case .implied, .unconfirmed: 0
        case .planned: 1
        case .cancelled: 2
        case .past: 3
        case .phone: 4
        case .held: 5
        }
    }
}

extension MeetingDraft {
    /// Dated before undated, then by day, article and place.
    fileprivate var order: (String, String, Int) {
        (days?.lowerBound ?? "9999-99-99", article.value, meeting.evidence.range.lowerBound)
    }

    /// Whether this report stands before another, in the order of articles and then of the text.
    fileprivate func isBefore(_ other: MeetingDraft) -> Bool {
        (article, meeting.evidence.range.lowerBound) < (other.article, other.meeting.evidence.range.lowerBound)
    }
}

extension IndexedMeeting {
    /// Where the first report stands: it tells meetings of one name apart.
    fileprivate var firstPlace: String {
        guard let report = reports.first else { return "" }
        let start = String(report.evidence.range.lowerBound)
        return report.article.value + " " + String(repeating: "0", count: max(0, 12 - start.count)) + start
    }

    /// What tells a meeting from nearly all others: where a report of it stands, and who was met.
    fileprivate func key(of report: MeetingReport) -> String {
        MeetingID.key(of: counterpart, in: report.article, at: report.evidence.range.lowerBound)
    }

    fileprivate func renamed(_ id: MeetingID) -> IndexedMeeting {
        IndexedMeeting(
            id: id, kind: kind, status: status, host: host, counterpart: counterpart, dates: dates, place: place,
            event: event, continent: continent, statedGroup: statedGroup, outcomes: outcomes, reports: reports)
    }
}
