import HTTPMessage
import Testing

@Suite struct AcceptTests {
    private static let offered = ["application/json", "text/csv", "text/html"]

    private static let rows: [(String?, String?)] = [
        (nil, "application/json"),
        ("", "application/json"),
        ("*/*", "application/json"),
        ("text/csv", "text/csv"),
        ("TEXT/CSV", "text/csv"),
        ("text/*", "text/csv"),
        ("text/*;q=0.5, */*;q=0.1", "text/csv"),
        ("text/html, application/json;q=0.9, */*;q=0.8", "text/html"),
        ("application/json;q=0.3, text/csv;q=0.301", "text/csv"),
        ("text/html;level=1;q=0.7, text/csv;q=0.8", "text/csv"),
        ("image/png", nil),
        ("image/png, */*;q=0", nil),
        // §12.4.2: q=0 is not acceptable, and the most specific range decides
        ("*/*, application/json;q=0", "text/csv"),
        ("text/*, text/csv;q=0", "text/html"),
        ("application/json;q=0.000", nil),
        // what cannot be read is skipped
        ("rubbish", "application/json"),
        ("text/csv;q=2, text/html;q=0.1", "text/html"),
        ("text/html,\u{301}text/csv", "text/html"),
        ("text/csv;q=0.1234, text/html", "text/html"),
        ("text/csv ; q=0.5 , text/html ; q=0.6", "text/html"),
    ]

    @Test(arguments: rows) func bestOfferIsChosen(_ value: String?, _ expected: String?) {
        #expect(Accept(value).preferred(of: Self.offered) == expected)
    }
}
