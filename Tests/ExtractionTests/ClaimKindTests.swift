import Facts
import Testing

@testable import Extraction

/// What numbers count: money, shares, speeds, parts of a whole.
struct ClaimKindTests {
    @Test(
        arguments: [
            ("Le loyer atteint 1 200 € par mois.", ["exactly 1200 €"]),
            ("Elle doit 3 Md€ à la ville.", ["exactly 3000000000 €"]),
            ("Elle doit 14 k€ et 2,5 Mds d’euros.", ["exactly 14000 €", "exactly 2500000000 euros"]),
            ("Le billet vaut £500, le repas $9.", ["exactly 500 £", "exactly 9 $"]),
            ("Elle a versé 12 M d’euros.", ["exactly 12000000 euros"]),
            ("Le coût est de 2.5 millions d’euros.", ["exactly 2500000 euros"]),
            ("Il a coûté un million deux cent mille euros.", ["exactly 1200000 euros"]),
        ])
    func `money is read with its sign and its thousands`(text: String, claims: [String]) throws {
        #expect(try Report(text).claims == claims)
    }

    @Test(arguments: [("12 $", "12 dollars"), ("12 €", "12 euros"), ("12 £", "12 livres"), ("12 ¥", "12 yens")])
    func `a sign counts what the name of its currency counts`(sign: String, name: String) throws {
        let keys = try [sign, name].map { try Report("Le repas vaut \($0).").facts.claims.map(\.unitKey) }
        #expect(keys[0].count == 1 && keys[0] == keys[1] && keys[0] != [""])
    }

    @Test(
        arguments: [
            ("Les deux tiers des hêtres sont morts.", []), ("Trois cinquièmes des élus ont voté.", []),
            ("Un quart des élus et un dixième des maires ont voté.", []), ("Trois quarts d’entre eux ont voté.", []),
            ("Neuf élus sur dix ont voté.", ["exactly 90 élus"]),
            ("Un Français sur deux a voté.", ["exactly 50 Français"]),
            ("Une femme sur quatre a voté.", ["exactly 25 femme"]), ("9 sur 10 ont voté.", []),
            ("Deux trains sur cinq annulés dimanche.", ["exactly 40 trains"]),
            ("Il a supprimé 214 postes sur 3.960.", ["exactly 214 postes", "exactly 3960 postes"]),
            ("Neuf des 52 films sont primés.", ["exactly 9 films", "exactly 52 films"]),
            ("Elle a marqué sept de ses onze buts.", ["exactly 7 buts", "exactly 11 buts"]),
            ("Le magasin est ouvert 7 jours sur 7.", []),
        ])
    func `fractions are no counts, and shares are shares`(text: String, claims: [String]) throws {
        #expect(try Report(text).claims.filter { !$0.hasSuffix(" ") } == claims)
    }

    @Test(
        arguments: [
            ("Il roulait à 60 kilomètres à l’heure.", "exactly 60 kilomètres à l’heure"),
            ("Il roulait à 200 km /h hier.", "exactly 200 km /h"),
            ("Il va à 4 kilomètres par heure.", "exactly 4 kilomètres par heure"),
            ("Il a parcouru 60 kilomètres à pied.", "exactly 60 kilomètres"),
            ("Il a vécu deux ans et demi à Lomé.", "exactly 2 ans"),
        ])
    func `a speed is no distance`(text: String, claim: String) throws {
        #expect(try Report(text).claims == [claim])
    }

    @Test(
        arguments: [
            ("Les ventes ont chuté de 12 %.", "ventes"), ("Les prix vont baisser de 2,4 %.", "prix"),
            ("Il vise un taux de chômage de 8 %.", "taux de chômage"),
            ("Il a perdu 11 % de ses effectifs.", "effectifs"),
            ("La part des femmes est de 40 %.", "part des femmes"),
            ("Il a l’appui de 67 % des moins de 35 ans.", "moins de 35 ans"),
            ("Il a l’appui de 27 % des 18-24 ans.", "18-24 ans"), ("Il a perdu 18 % des 123 filets.", "filets"),
            ("Les ventes sont en hausse de 73 %.", "ventes"),
        ])
    func `a share tells what it is of`(text: String, unit: String) throws {
        #expect(try Report(text).facts.claims.first { $0.kind == .percentage }?.unit == unit)
    }

    @Test func `a share without its noun is of what the one before it in the sentence is of`() throws {
        let report = try Report("La maire a 30 % des voix, le député 22 %. Seuls 10 % d’entre eux ont voté.")
        #expect(report.facts.claims.map(\.unit) == ["voix", "voix", ""])
    }

    @Test func `half a unit more is counted`() throws {
        #expect(try Report("Il a vécu deux ans et demi à Lomé.").facts.claims.map(\.value) == [2.5])
    }
}
