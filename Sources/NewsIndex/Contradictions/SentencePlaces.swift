import Corpus
import Facts

/// The places and countries that a claim's sentence names.
struct SentencePlaces: Sendable {
    /// The one named nearest to the number, by its number among the entities.
    private let nearest: (entity: Int, isCountry: Bool)?
    /// All that it names.
    private let all: Set<Int>
    /// Its countries; where it names no place, those that a word for their people or things tells: *l’archipel nippon*.
    private let countries: Set<Int>

    /// Reads the places of a claim's sentence; what the claim itself counts is none: *trois Français*.
    init(_ evidence: Evidence, in article: IndexedArticle) {
        var nearest: (entity: Int, isCountry: Bool, distance: Int)?
        var all: Set<Int> = []
        var countries: (named: Set<Int>, told: Set<Int>) = ([], [])
        let rows = article.columns.facts.entities
        for own in article.told.entityNumbers {
            let type = article.told.type(ofEntity: own)
            guard type == .place || type == .country, let owner = article.columns.owner(ofEntity: own) else { continue }
            for mention in rows.mentions[own] {
                let (start, kind) = (Int(mention.start), mention.mentionKind)
                guard kind == .name || kind == .demonym else { continue }
                guard evidence.sentence.contains(start), !evidence.range.contains(start) else { continue }
                guard kind == .name else {
                    countries.told.insert(owner)
                    continue
                }
                if type == .country { countries.named.insert(owner) }
                all.insert(owner)
                let distance = abs(start - evidence.range.lowerBound)
                if distance < nearest?.distance ?? .max { nearest = (owner, type == .country, distance) }
            }
        }
        self.nearest = nearest.map { ($0.entity, $0.isCountry) }
        self.all = all
        self.countries = all.isEmpty ? countries.told : countries.named
    }

    /// Whether two sentences speak of different places, or count in different countries.
    func areElsewhere(_ other: SentencePlaces) -> Bool {
        if !countries.isEmpty, !other.countries.isEmpty, countries.isDisjoint(with: other.countries) { return true }
        guard let nearest, let theirs = other.nearest, nearest.entity != theirs.entity else { return false }
        return all.isDisjoint(with: other.all) || nearest.isCountry && theirs.isCountry
    }
}
