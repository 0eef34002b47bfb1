import Corpus
import Facts

/// From a name in a URL to a position in the snapshot's lists.
struct SnapshotLookups: Sendable {
    private let names: EntityColumns
    /// Without entries: where identifiers lead that came to mean what others do.
    private let redirects: IDLedger
    let tables: Tables
    /// The offices of each organization and each holder, in order.
    let offices: [String: [Int]]
    let meetings: [String: Int]
    /// The identifiers that meetings would have after another report, or if a side were called by another of its
    /// spellings; no identifier of one meeting names another.
    let meetingAliases: [String: Int]

    /// The names of what there is much of.
    struct Tables: Sendable {
        let articles: NameTable
        let entities: NameTable
        /// Other names of entities, in lower case; one that two entities share names neither.
        let aliases: NameTable

        init(_ names: EntityColumns, threads: any BuildThreads) {
            let entries = threads.inRuns(names.count, of: 256) { run -> [NameTable.Entry] in
                run.flatMap { entity in
                    SnapshotLookups.aliases(of: names[entity]).map { ($0.utf8.octetHash, UInt32(entity)) }
                }
            }
            let tables = threads.map(3) { table in
                switch table {
                case 0: NameTable(entries, keepsFirst: false)
                case 1: NameTable(names.articles.entityIDs)
                default: NameTable(names.articles.facts.headers.ids)
                }
            }
            (aliases, entities, articles) = (tables[0], tables[1], tables[2])
        }

        init(_ walk: inout ColumnWalk, of known: Tables?) throws(DamagedIndex) {
            articles = try NameTable(&walk, of: known?.articles)
            entities = try NameTable(&walk, of: known?.entities)
            aliases = try NameTable(&walk, of: known?.aliases)
        }
    }

    init(
        _ tables: Tables, entities: EntityColumns, offices: [Office], meetings: [IndexedMeeting],
        redirects: [String: String]
    ) {
        let ledger = IDLedger(entries: [], redirects: redirects)
        names = entities
        self.redirects = ledger
        self.tables = tables
        var ofEntity: [String: [Int]] = [:]
        for (position, office) in offices.enumerated() {
            for id in Set([office.organization.value] + office.holders.map(\.person.value)) {
                ofEntity[id, default: []].append(position)
            }
        }
        self.offices = ofEntity
        self.meetings = Self.redirected(Self.positions(meetings.map(\.id.value)), by: ledger)
        meetingAliases = Self.unshared(
            meetings.map { meeting in
                Self.aliases(of: meeting, entities: entities) { Self.entity($0, entities, tables.entities) }
            })
    }

    func article(_ name: String) -> Int? {
        tables.articles.position(of: name) { names.articles.facts.headers.ids.holds(name.utf8, at: $0) }
    }

    /// The entity of an identifier, or of one that came to lead to it.
    func entity(_ name: String) -> Int? {
        if let known = Self.entity(name, names, tables.entities) { return known }
        guard redirects.redirects[name] != nil else { return nil }
        return Self.entity(redirects.current(name), names, tables.entities)
    }

    func entity(alias: String) -> Int? {
        tables.aliases.position(of: alias) { Self.aliases(of: names[$0]).contains(alias) }
    }

    var byteCount: Int { tables.articles.byteCount + tables.entities.byteCount + tables.aliases.byteCount }

    private static func entity(_ id: String, _ entities: EntityColumns, _ table: NameTable) -> Int? {
        table.position(of: id) { entities.articles.entityIDs.holds(id.utf8, at: $0) }
    }

    /// What an entity can be asked for by besides its identifier.
    private static func aliases(of entity: IndexedEntity) -> Set<String> {
        let prefix = entity.type.idPrefix
        return Set(slugs(of: entity).map { prefix + $0 } + [entity.id.value.lowercased()])
    }

    /// A meeting is named after its sides and its first report, which another article can change: then the others lead to
    /// it, too.
    private static func aliases(
        of meeting: IndexedMeeting, entities: EntityColumns, position: (String) -> Int?
    ) -> Set<String> {
        func slugs(_ id: EntityID?, or slug: String) -> Set<String> {
            guard let id, let position = position(id.value) else { return [slug] }
            return Self.slugs(of: entities[position]).union([slug])
        }
        let hosts = slugs(
            meeting.host?.person ?? meeting.host?.organization, or: meeting.host?.hostSlug ?? "unnamed")
        let other = meeting.counterpart
        let counterparts = slugs(
            other.country == nil ? other.person ?? other.organization : nil, or: other.counterpartSlug)
        let places = Set(meeting.reports.map { "\($0.article.value)-\($0.evidence.range.lowerBound)" })
        return Set(
            hosts.flatMap { host in
                counterparts.flatMap { other in places.map { "mtg-\(host)-\(other)-\($0)" } }
            })
    }

    private static func slugs(of entity: IndexedEntity) -> Set<String> {
        // *Paris* is France's government, but another entity's name; so is a role.
        Set(entity.names.filter(\.kind.isName).map { Slug.make($0.value) }.filter { !$0.isEmpty })
    }

    /// The positions with the identifiers that came to lead to one of them.
    private static func redirected(_ positions: [String: Int], by ledger: IDLedger) -> [String: Int] {
        var redirected = positions
        for old in ledger.redirects.keys where positions[old] == nil {
            if let position = positions[ledger.current(old)] { redirected[old] = position }
        }
        return redirected
    }

    /// The position that each name leads to; a name of two positions leads to neither.
    private static func unshared(_ names: [Set<String>]) -> [String: Int] {
        var positions: [String: Int?] = [:]
        for (position, own) in names.enumerated() {
            for name in own {
                let isShared = positions[name].map { $0 != position } ?? false
                positions[name] = isShared ? .some(nil) : position
            }
        }
        return positions.compactMapValues(\.self)
    }

    private static func positions(_ names: [String]) -> [String: Int] {
        Dictionary(zip(names, names.indices)) { first, _ in first }
    }
}

extension EntityType {
    /// What an identifier of this type begins with; a country's is its bare code.
    package var idPrefix: String {
        switch self {
        case .person: "per-"
        case .organization: "org-"
        case .country: ""
        case .place: "plc-"
        case .event: "evt-"
        }
    }
}
