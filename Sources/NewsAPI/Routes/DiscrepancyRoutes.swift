import Corpus
import Facts
import NewsIndex

/// What articles disagree about, and what editors make of it.
enum DiscrepancyRoutes {
    static let all: [Route] = [
        .list(
            "/v1/discrepancies", of: ItemTables.discrepancy,
            [
                Parameter("kind", .choices(Discrepancy.Kind.allCases.map(\.rawValue))),
                Parameter("severity", .choices(Discrepancy.Severity.allCases.map(\.rawValue))),
                Parameter("state", .choices(Discrepancy.State.allCases.map(\.rawValue))),
                Parameter("article", .names, again: .narrows), Parameter("entity", .entities(nil)), .ids, .minSources,
                Parameter("date_from", .date), Parameter("date_to", .date),
                .facets(["kind", "severity", "state", "entity", "source", "day", "month", "year"]),
                .sort(["id", "severity", "last_reported"]),
            ] + Parameter.presence(["entity", "date"])
        ) { call throws(RequestError) in listing(call) },
        .item("/v1/discrepancies/{id}", of: ItemTables.discrepancy) { call throws(RequestError) in
            try discrepancy(call)
        },
        .list("/v1/discrepancies/{id}/values", of: ItemTables.version) { call throws(RequestError) in
            Listing(ItemTables.version, try discrepancy(call).values) { version in
                .named { place in
                    let evidence = version(place).evidence
                    return "\(evidence.article.value) \(evidence.range.lowerBound)"
                }
            }
        },
    ]

    private static func listing(_ call: Call) -> Listing {
        let matches = matches(call)
        let keys = call.arguments.list("sort")
        let reported = { (discrepancy: Discrepancy) in
            call.snapshot.lastReported(discrepancy.articleNumbers(in: call.snapshot))
        }
        let sorted = SortOrder(Array(matches.indices), by: keys) { key in
            switch key {
            case "severity": { $0.map { UInt32(rank(matches[$0])) } }
            case "last_reported": TextRanks(matches.map(reported)).numbers
            // Discrepancies are ordered by their ids.
            default: { $0.map(UInt32.init) }
            }
        }
        let order = ListOrder.by(keys) {
            [.text(matches[sorted[$0]].id.value)]
        } value: { key, place in
            let discrepancy = matches[sorted[place]]
            return switch key {
            case "severity": .number(rank(discrepancy))
            case "last_reported": .text(ifAny: reported(discrepancy))
            default: .text(discrepancy.id.value)
            }
        }
        var listing = Listing(ItemTables.discrepancy, count: sorted.count, order: order) { matches[sorted[$0]] }
        listing.facets = facets(of: matches, call, reported: reported)
        return listing
    }

    /// How little it matters: the gravest come first.
    private static func rank(_ discrepancy: Discrepancy) -> Int {
        Discrepancy.Severity.allCases.firstIndex(of: discrepancy.kind.severity) ?? Discrepancy.Severity.allCases.count
    }

    private static func facets(
        of matches: [Discrepancy], _ call: Call, reported: (Discrepancy) -> String?
    ) -> [Facet] {
        call.arguments.list("facets").map { name in
            switch name {
            case "kind": Facet(name, of: matches, value: \.kind.rawValue)
            case "severity": Facet(name, of: matches, value: \.kind.severity.rawValue)
            case "state": Facet(name, of: matches, value: \.state.rawValue)
            case "entity": Facet(name, of: matches, text: \.value, label: call.entityName, value: \.entity)
            case "source":
                Facet(name, of: matches, text: { $0 }, label: { $0 }) { discrepancy in
                    discrepancy.articleNumbers(in: call.snapshot).compactMap(call.snapshot.articles.publisher)
                }
            default: Facet(name, ofDays: matches) { reported($0).map { (first: $0, last: $0) } }
            }
        }
    }

    /// The discrepancies that pass the request's filters, in the order of their ids; those that an editor dismissed only where
    /// they are asked for.
    private static func matches(_ call: Call) -> [Discrepancy] {
        let snapshot = call.snapshot
        let states = call.arguments.set("state") ?? ["open", "confirmed"]
        let (kinds, severities) = (call.arguments.set("kind"), call.arguments.set("severity"))
        let (sources, wanted, entities) = (SourceFilter(call), call.wantedIDs(), call.entities("entity"))
        let from = call.arguments.date("date_from")?.earliestDay
        let until = call.arguments.date("date_to")?.latestDay
        let presence = PresenceFilter<Discrepancy>(call) { name in
            name == "entity"
                ? { $0.entity.flatMap(snapshot.entityIndex) != nil }
                : { snapshot.lastReported($0.articleNumbers(in: snapshot)) != nil }
        }
        let all = states.contains("dismissed") ? snapshot.discrepancies + snapshot.dismissed : snapshot.discrepancies
        let matches = all.filter { discrepancy in
            guard states.contains(discrepancy.state.rawValue), kinds?.contains(discrepancy.kind.rawValue) ?? true,
                severities?.contains(discrepancy.kind.severity.rawValue) ?? true,
                wanted?.contains(discrepancy.id.value) ?? true,
                entities.map({ discrepancy.entity.map($0.contains) ?? false }) ?? true,
                sources.passes(discrepancy.values.lazy.map(\.evidence.article))
            else { return false }
            return presence.passes(discrepancy) && isInTime(discrepancy, from, until, in: snapshot)
        }
        return states.contains("dismissed") ? matches.sorted { $0.id.value < $1.id.value } : matches
    }

    /// Whether an article reported it last between two days; of a month or a year only, any of its days will do.
    private static func isInTime(
        _ discrepancy: Discrepancy, _ from: String?, _ until: String?, in snapshot: IndexSnapshot
    ) -> Bool {
        guard from != nil || until != nil else { return true }
        guard let text = snapshot.lastReported(discrepancy.articleNumbers(in: snapshot)),
            let date = PartialDate(rfc3339: text),
            let first = date.earliestDay, let last = date.latestDay
        else { return false }
        return last >= from ?? last && first <= until ?? first
    }

    private static func discrepancy(_ call: Call) throws(RequestError) -> Discrepancy {
        try call.item("discrepancy") { snapshot, id in
            snapshot.discrepancies.first { $0.id.value == id } ?? snapshot.dismissed.first { $0.id.value == id }
        }
    }
}
