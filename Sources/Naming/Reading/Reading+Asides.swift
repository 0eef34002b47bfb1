import FrenchText

/// Phrases that stand between an auxiliary and its participle: *a, pour sa part, rencontré*, *s’est d’abord entretenu*.
extension Reading {
    /// The first token of such a phrase that ends at a token and starts no earlier than another; nil where none does.
    package func aside(endingAt index: Int, from floor: Int) -> Int? {
        for phrase in Self.asides where phrase.last == tokens[index].lower {
            let start = index - phrase.count + 1
            if start >= floor, phrase.indices.allSatisfy({ tokens[start + $0].lower == phrase[$0] }) { return start }
        }
        return nil
    }

    private static let asides: [[String]] = [
        ["pour", "sa", "part"], ["pour", "leur", "part"], ["de", "son", "côté"], ["de", "leur", "côté"],
        ["à", "son", "tour"], ["à", "cette", "occasion"], ["à", "huis", "clos"], ["par", "ailleurs"],
        ["de", "même"], ["en", "outre"], ["ce", "matin"], ["dans", "la", "foulée"], ["à", "plusieurs", "reprises"],
        ["à", "deux", "reprises"], ["en", "marge"], ["tour", "à", "tour"], ["le", "même", "jour"], ["à", "nouveau"],
        ["quant", "à", "lui"], ["quant", "à", "elle"], ["de", "nouveau"], ["la", "veille"],
        ["ces", "derniers", "jours"],
        ["d'", "abord"], ["tout", "d'", "abord"], ["d'", "ailleurs"], ["au", "préalable"], ["par", "la", "suite"],
        ["dans", "l'", "après-midi"], ["dans", "la", "soirée"], ["dans", "la", "matinée"],
    ]
}
