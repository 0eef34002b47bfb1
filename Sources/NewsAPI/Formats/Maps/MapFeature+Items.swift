import Corpus
import Facts
import NewsIndex

extension MapFeature {
    /// A meeting where the country that was met is.
    static func meeting(_ meeting: IndexedMeeting, in frame: DocumentFrame) -> MapFeature {
        let snapshot = frame.snapshot
        let words = MeetingWords(meeting, in: snapshot)
        let country = meeting.counterpart.country
        let mapPoint = snapshot.mapPoint(of: country)
        let proof = CitedPassage(meeting.reports.first?.evidence, in: frame)
        return MapFeature(
            id: meeting.id.value, geometry: mapPoint?.point.geometry ?? .null,
            properties: [
                JSONMember("title", .string(words.title)),
                JSONMember("status", .string(meeting.status.rawValue)),
                JSONMember("kind", .string(meeting.kind.rawValue)),
                JSONMember("host", .text(words.host)),
                JSONMember("counterpart", .text(words.counterpart)),
                JSONMember("country", .text(country?.value)),
                JSONMember("country_fr", .text(country.flatMap { snapshot.countries[$0]?.frenchName })),
                JSONMember("country_en", .text(country.flatMap { snapshot.countries[$0]?.englishName })),
                JSONMember("point_of", .text(mapPoint?.name)),
                JSONMember("date_from", .text(meeting.dates?.first.text)),
                JSONMember("date_to", .text(meeting.dates?.last.text)),
                JSONMember("place", .text(words.place)),
                JSONMember("article_id", .text(proof?.article.value)),
                JSONMember("sentence", .text(proof?.sentence)),
                JSONMember("start", proof.map { .integer($0.range.lowerBound) } ?? .null),
                JSONMember("end", proof.map { .integer($0.range.upperBound) } ?? .null),
                JSONMember("passage", .text(proof?.link)),
                JSONMember("url", .string(frame.absolute(Links.meeting(meeting.id)))),
            ])
    }

    /// An entity where it lies, if it is a place or a country.
    static func entity(_ seen: SeenEntity, in frame: DocumentFrame) -> MapFeature {
        let entity = seen.entity
        let isCountry = entity.type == .country
        return MapFeature(
            id: entity.id.value, geometry: entity.mapPoint(in: frame.snapshot)?.geometry ?? .null,
            properties: [
                JSONMember("name", .string(entity.name.beginning(TextLimit.name).text)),
                JSONMember("type", .string(entity.type.rawValue)),
                JSONMember("country", .text(entity.country?.value)),
                JSONMember("point_of", .text(isCountry ? frame.snapshot.mapPoint(of: entity.country)?.name : nil)),
                JSONMember("mentions", .integer(seen.mentions.count)),
                JSONMember("articles", .integer(seen.articleCount)),
                JSONMember("url", .string(frame.absolute(Links.entity(entity.id)))),
            ])
    }
}
