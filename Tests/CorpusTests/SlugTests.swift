import Testing

@testable import Corpus

struct SlugTests {
    @Test(
        arguments: [
            ("Général Ahmed Nasser Al-Raisi", "general-ahmed-nasser-al-raisi"), ("", ""), ("  —  ", ""),
            ("L’Œuvre d’Ægir – « Straße » !", "l-oeuvre-d-aegir-strasse"), ("e\u{301}te\u{301}", "ete"),
            ("Влади\u{301}мир Путин", "vladimir-putin"), ("Ångström/2", "angstrom-2"), ("50 % de l’or", "50-de-l-or"),
        ])
    func `a name becomes words and hyphens`(name: String, slug: String) {
        #expect(Slug.make(name) == slug)
    }

    /// Letters that are known one by one become what Unicode's tables make of the whole name.
    @Test func `what is known of letters holds wherever they stand`() {
        let scalars =
            (UInt32(0x20)..<0x250).compactMap(Unicode.Scalar.init)
            + (UInt32(0x2010)...0x2027).compactMap(Unicode.Scalar.init)
        for (place, scalar) in scalars.enumerated() {
            let (before, behind) = (scalars[place * 7 % scalars.count], scalars[place * 13 % scalars.count])
            for name in ["a\(scalar)b", "\(before)\(scalar)", "\(scalar)\(behind)A", "É\(scalar)\(before)9\(behind)"] {
                let spelled = String(decoding: Slug.spelled(name), as: UTF8.self)
                #expect(Slug.make(name) == spelled.split(separator: "-").joined(separator: "-"))
            }
        }
    }
}
