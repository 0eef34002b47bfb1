import Corpus
import Facts
import NewsIndex

extension ItemTables {
    static let continentLists = FieldTable<ContinentLists>(
        "continent_lists", link: { lists, _ in lists.link },
        [
            .few("continents", continental, most: 5, "The continents.", from: "Continent") { lists, _ in
                lists.continents
            },
            .list(
                "stated_groups", statedGroup, resource: 20, "The articles' own headings, in their order.",
                from: "MeetingReport.statedGroup"
            ) { lists, _ in lists.statedGroups }
            .counted { lists, _ in lists.statedGroups.count },
            .object(
                "declared", declared, isOptional: true, "How many meetings are announced, where one article does.",
                from: "MeetingCensus"
            ) { lists, _ in lists.declared },
            .integer("listed", "How many countries are listed.", from: "IndexedMeeting.countsAsListed") { lists, _ in
                lists.listed
            },
            .number("difference", isOptional: true, "How many more are listed than announced.", from: "MeetingCensus") {
                lists, _ in lists.declared.map { Double(lists.listed) - $0.claim.value }
            },
            .list(
                "declarations", declaration, resource: 10, "What each article announces.", from: "MeetingCensus"
            ) { lists, _ in lists.declarations }
            .counted { lists, _ in lists.declarations.count },
            .list(
                "also_met", meeting, resource: 5, "Held meetings whose other side has no country.",
                from: "IndexedMeeting.status"
            ) { lists, _ in lists.alsoMet }
            .counted { lists, _ in lists.alsoMet.count }
            .linked { lists, _ in lists.link(to: "status=held&has_country=false") },
            .list(
                "implied", meeting, resource: 5, "Meetings that only follow from an outcome.",
                from: "IndexedMeeting.status"
            ) { lists, _ in lists.implied }
            .counted { lists, _ in lists.implied.count }
            .linked { lists, _ in lists.link(to: "status=implied") },
            .choice("status", of: [Meeting.Status.held.rawValue], "What is counted.", from: "Meeting.Status") { _, _ in
                Meeting.Status.held.rawValue
            },
        ])

    private static let continental = FieldTable<ContinentLists.Continental>(
        "continental",
        continentName.fields.map { $0.lifted(\.continent) } + [
            .integer("count", "How many countries were met.", from: "IndexedMeeting.countsAsListed") { list, _ in
                list.countries.count
            },
            .few("countries", listing, most: 300, "Those countries, by their French names.", from: "IndexedMeeting") {
                list, _ in list.countries
            },
        ])

    private static let listing = FieldTable<ContinentLists.Listing>(
        "listing",
        [
            .object("country", country, "The country met.", from: "MeetingParty.country") { listing, _ in
                listing.country
            },
            .text(
                "stated_group", limit: TextLimit.name, isOptional: true, "The article's own heading over it.",
                from: "IndexedMeeting.statedGroup"
            ) { listing, _ in listing.meetings.lazy.compactMap(\.meeting.statedGroup).first },
            .list(
                "meetings", listedMeeting, card: 1, resource: 1, "The meetings with it.",
                from: "IndexedMeeting.countsAsListed"
            ) { listing, _ in listing.meetings }
            .counted { listing, _ in listing.meetings.count }
            .linked { listing, _ in listing.link },
        ])

    private static let listedMeeting = FieldTable<ContinentLists.ListedMeeting>(
        "listed_meeting", link: { listed, _ in Links.meeting(listed.meeting.id) },
        [meetingID, meetingStatus].map { $0.lifted(\.meeting) } + [
            .evidence("The first words that tell of it, of the articles asked for.", from: "MeetingReport.evidence") {
                listed, _ in listed.report?.evidence
            }
        ] + [meetingEvidenceCount, meetingIndependence].map { $0.lifted(\.meeting) })

    private static let statedGroup = FieldTable<ContinentLists.StatedGroup>(
        "stated_group",
        [
            .text("name", limit: TextLimit.name, "The heading.", from: "MeetingReport.statedGroup") { group, _ in
                group.name
            },
            .code("article_id", "The article.", from: "MeetingReport.article") { group, _ in group.article.value },
            .integer("count", "How many countries stand under it.", from: "MeetingReport.statedGroup") { group, _ in
                group.countries.count
            },
            .codes(
                "countries", most: 300, "Those countries, in text order.", from: "MeetingReport.statedGroup"
            ) { group, _ in group.countries.map(\.value) },
        ])

    private static let announcement: [ItemField<MeetingDeclaration>] = [
        .number("value", "How many meetings are announced.", from: "MeetingDeclaration.claim") { declaration, _ in
            declaration.claim.value
        },
        .choice(
            "qualifier", of: Claim.Qualifier.allCases.map(\.rawValue), "How exact the words are.",
            from: "Claim.qualifier"
        ) { declaration, _ in declaration.claim.qualifier.rawValue },
        .code("article_id", "The article.", from: "MeetingDeclaration.article") { declaration, _ in
            declaration.article.value
        },
        .evidence("The words that announce them.", from: "Claim.evidence") { declaration, _ in
            declaration.claim.evidence
        },
    ]

    private static let declared = FieldTable<MeetingDeclaration>("declared", announcement)

    private static let declaration = FieldTable<MeetingDeclaration>(
        "declaration",
        announcement + [
            .integer("listed", "How many countries the same article lists.", from: "MeetingDeclaration.listed") {
                declaration, _ in declaration.listed
            },
            .number("difference", "How many more it lists than it announces.", from: "MeetingDeclaration") {
                declaration, _ in Double(declaration.listed) - declaration.claim.value
            },
        ])
}
