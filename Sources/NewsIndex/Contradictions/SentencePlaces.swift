import Corpus
import Facts

/// The places and countries that a claim's sentence names.
struct SentencePlaces: Sendable {
    /// The one named nearest to the number.
    private let nearest: (id: EntityID, isCountry: Bool)?
    /// All that it names.
    private let all: Set<EntityID>
    /// Its countries; where it names no place, those that a word for their people or things tells: *l’archipel nippon*.
    private let countries: Set<EntityID>

    /// Reads the places of a claim's sentence; what the claim itself counts is none: *trois Français*.
    init(_ evidence: Evidence, in article: IndexedArticle) {
        var nearest: (id: EntityID, isCountry: Bool, distance: Int)?
        var all: Set<EntityID> = []
        var countries: (named: Set<EntityID>, told: Set<EntityID>) = ([], [])
        for (entity, id) in article.named([.place, .country]) {
            for mention in entity.mentions where [.name, .demonym].contains(mention.kind) {
                let start = mention.evidence.range.lowerBound
                guard let id, evidence.sentence.contains(start), !evidence.range.contains(start) else { continue }
                guard mention.kind == .name else {
                    countries.told.insert(id)
                    continue
                }
                if entity.type == .country { countries.named.insert(id) }
                all.insert(id)
                let distance = abs(start - evidence.range.lowerBound)
                if distance < nearest?.distance ?? .max { nearest = (id, entity.type == .country, distance) }
            }
        }
        self.nearest = nearest.map { ($0.id, $0.isCountry) }
        self.all = all
        self.countries = all.isEmpty ? countries.told : countries.named
    }

    /// Whether two sentences speak of different places, or count in different countries.
    func areElsewhere(_ other: SentencePlaces) -> Bool {
        if !countries.isEmpty, !other.countries.isEmpty, countries.isDisjoint(with: other.countries) { return true }
        guard let nearest, let theirs = other.nearest, nearest.id != theirs.id else { return false }
        return all.isDisjoint(with: other.all) || nearest.isCountry && theirs.isCountry
    }
}
