/// The signs of currencies, read as their names.
package enum CurrencySign {
    /// As numbers count them: a stem may differ from that of the singular.
    private static let names = ["€": "euros", "$": "dollars", "£": "livres", "¥": "yens"]
    private static let stems = names.mapValues { Stemmer.stem($0) }

    /// The stem of the name that a sign stands for: *$* counts what *dollars* count; nil for what is no sign.
    package static func stem(of sign: String) -> String? { stems[sign] }
}
