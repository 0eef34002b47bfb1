/// A linear congruential generator (Knuth, MMIX), so that a failure can be repeated.
struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(sides))
    }

    static let vocabulary = [
        "mer", "mers", "lac", "Été", "été", "l’eau", "œuvre", "oeuvre", "port", "ports", "Al-Raisi", "d'or", "1.500",
        "12 000",
        "élu·es", "O.N.U.", "ONU", "la", "de", "côté", "côte", "cote", "élection", "élections", "manifesté",
        "manifester",
    ]

    /// Texts of a title and a body; few words stand in most of them, most words in few.
    static func texts(_ dice: inout Dice, count: Int) -> [String] {
        (0..<count).map { _ in
            var text = ""
            for place in 0..<dice.roll(24) {
                let word =
                    switch dice.roll(8) {
                    case 0: "mot\(dice.roll(300))"
                    case 1, 2: vocabulary[dice.roll(4)]
                    default: vocabulary[dice.roll(vocabulary.count)]
                    }
                text += word + (place == 3 ? "\n" : dice.roll(9) == 0 ? ", " : " ")
            }
            return text
        }
    }
}
