/// The signs of currencies, read as their names.
package enum CurrencySign {
    private static let names = ["€": "euro", "$": "dollar", "£": "livre", "¥": "yen"]
    private static let stems = names.mapValues { Stemmer.stem($0) }

    /// The stem of the name that a sign stands for: *$* counts what *dollars* count; nil for what is no sign.
    package static func stem(of sign: String) -> String? { stems[sign] }
}
