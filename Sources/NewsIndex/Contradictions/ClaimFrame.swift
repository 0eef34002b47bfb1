import Corpus
import Facts
import FrenchText

/// What is told of what a claim counts: *blessés* of *12 policiers blessés*, *cessé* and *travail* of *12 salariés ont cessé le
/// travail*.
struct ClaimFrame: Sendable {
    /// The beginnings of the words that tell it, words for one thing being one.
    private let told: Set<String>
    /// The beginnings of those that say which of the things are counted, besides the unit's.
    private let narrowing: Set<String>
    /// The words before the number, folded: who or what brought those about that a toll counts.
    private let causes: Set<String>
    /// The words of the unit's key.
    private let unit: [String]
    /// Whether those are counted whom something befell: such a number grows while it is counted.
    let isToll: Bool

    init(_ claim: Claim, in text: ArticleText) {
        var told: Set<String> = []
        var causes: Set<String> = []
        let word = { (range: Range<Int>) in Folding.fold(text.scalars(in: range)[...]) }
        for range in claim.frame {
            let word = word(range)
            guard !Self.light.contains(word) else { continue }
            told.insert(Self.beginning(of: word))
            if range.upperBound <= claim.evidence.range.lowerBound { causes.insert(word) }
        }
        self.told = told
        self.causes = causes
        narrowing = Set(
            claim.narrowing.map(word).filter { !Self.light.contains($0) && !Self.reasons.contains($0) }.map(
                Self.beginning))
        unit = claim.unitKey.split(separator: " ").map(String.init).filter { !Self.reasons.contains($0) }
        isToll = unit.contains(where: Self.isToll) || told.contains { Self.befalling.contains($0) }
    }

    /// Whether two claims can count the same: of the same unit, and what is told of it is not something else.
    ///
    /// - Parameters:
    ///   - other: another article's.
    ///   - areWhole: whether neither article gives its number of things of this kind beside others of a narrower kind, so that
    ///     *billets* can be the other's *billets vendus*.
    /// - Returns: false where one tells of these things what the other does not.
    func isAlike(_ other: ClaimFrame, areWhole: Bool) -> Bool {
        guard !isOfOtherNumber(other) else { return false }
        let isShared = !told.isDisjoint(with: other.told)
        guard unit != other.unit else {
            return isShared || unit.contains(where: Self.isToll) || told.isEmpty || other.told.isEmpty
        }
        guard areWhole, unit.starts(with: other.unit) || other.unit.starts(with: unit) else { return false }
        let (short, long) = unit.count < other.unit.count ? (self, other) : (other, self)
        if isShared { return true }
        return long.unit.dropFirst(short.unit.count).allSatisfy { short.told.contains(Self.beginning(of: $0)) }
    }

    /// *3 blessés graves* beside *9 blessés*: whether some of the things that the other counts are counted, and not the other way
    /// round.
    func isPart(of other: ClaimFrame) -> Bool {
        narrows(other) && !other.narrows(self)
    }

    /// Whether a word says which things are counted that the other does not tell of them.
    private func narrows(_ other: ClaimFrame) -> Bool {
        let known = other.told.union(other.narrowing).union(other.unit.map(Self.beginning))
        return narrowing.union(unit.dropFirst().map(Self.beginning)).contains { word in
            // A key may have lost a word's end.
            !known.contains { $0.hasPrefix(word) || word.hasPrefix($0) }
        }
    }

    /// *l’attaque a fait 10 morts*, *les attaques ont fait 17 morts*: whether one counts what a single cause did and the other
    /// what several did.
    private func isOfOtherNumber(_ other: ClaimFrame) -> Bool {
        guard isToll, other.isToll else { return false }
        return causes.contains { other.causes.contains($0 + "s") }
            || other.causes.contains { causes.contains($0 + "s") }
    }

    /// Whether a word of a unit's key counts those whom something befell.
    private static func isToll(_ word: String) -> Bool {
        word == "cas" || tolls.contains { word.hasPrefix($0) }
    }

    /// What tells a word and those of its family: *supprimera*, *suppression*; words for one deed or fate have one.
    private static func beginning(of word: String) -> String {
        for (name, words) in families where words.contains(where: word.hasPrefix) { return name }
        return String(word.prefix(family))
    }

    /// So many letters tell the family of a word.
    private static let family = 5
    private static let families: [(name: String, words: [String])] = [
        ("mort", ["mort", "deced", "deces", "victime", "tue"]), ("bless", ["bless", "hospitalis"]),
        ("arret", ["arret", "arrest", "interpell"]), ("condamn", ["condamn"]), ("vote", ["vote", "adopt", "approuv"]),
    ]
    private static let befalling: Set<String> = ["mort", "bless", "arret", "condamn"]
    private static let tolls = [
        "mort", "bles", "victim", "disparu", "dece", "tue", "arret", "arrest", "interpell", "evacu", "sinistr",
        "rescap", "otag", "surviv", "hospitalis", "hectar",
    ]
    /// *décès dus au virus*, *morts liées à la chaleur*: what stands behind the noun and tells no other one.
    private static let reasons: Set<String> = ["du", "dus", "due", "dues", "lie", "lies", "liee", "liees"]
    /// Words that tell of nearly everything.
    private static let light: Set<String> = [
        "annonce", "annoncent", "annoncer", "autre", "autres", "avaient", "avait", "avoir", "compte", "comptent",
        "compter", "dit", "etat", "etre", "faire", "faisant", "fait", "faite", "faites", "faits", "fera", "feraient",
        "ferait", "font", "indique", "mis", "mise", "mises", "nombre", "nouveau", "nouveaux", "nouvelles", "ont",
        "partie", "place", "places", "porte", "premier", "premiers", "prendre", "pris", "prise", "prises", "total",
        "trouve", "trouvent",
    ]
}
