import HTTPMessage
import Testing

@Suite struct HTTPDateTests {
    private static let now = HTTPDate(unixSeconds: 1_764_000_000)  // 2025-11-24

    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
        (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
        (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
        (1_764_000_000, "Mon, 24 Nov 2025 16:00:00 GMT"),
        (4_102_444_799, "Thu, 31 Dec 2099 23:59:59 GMT"),
        (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
        (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
        (-2_208_988_800, "Mon, 01 Jan 1900 00:00:00 GMT"),
    ]) func isWrittenAsFixdateAndReadBack(_ seconds: Int64, _ text: String) {
        #expect(HTTPDate(unixSeconds: seconds).description == text)
        #expect(HTTPDate(text, now: Self.now)?.unixSeconds == seconds)
    }

    @Test func everyDayOfFourCenturiesIsReadBack() {
        for day in stride(from: Int64(-25_567), to: 120_530, by: 1) {
            let date = HTTPDate(unixSeconds: day * 86_400 + 43_201)
            if HTTPDate(date.description, now: Self.now) != date { Issue.record("\(date.description)") }
        }
    }

    @Test(arguments: [
        ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
        ("Sun Nov  6 08:49:37 1994", 784_111_777),
        ("Wed Nov 16 08:49:37 1994", 784_975_777),
        // RFC 9110 §5.6.7: 75 is within 50 years of 2025, 76 is not
        ("Sunday, 24-Nov-75 16:00:00 GMT", 3_341_836_800),
        ("Sunday, 24-Nov-76 16:00:00 GMT", 217_699_200),
        ("Sun, 31 Dec 2016 23:59:60 GMT", 1_483_228_800),
    ]) func obsoleteFormsAreRead(_ text: String, _ seconds: Int64) {
        #expect(HTTPDate(text, now: Self.now)?.unixSeconds == seconds)
    }

    @Test(arguments: [
        "", "now", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 UTC", "Sun, 6 Nov 1994 08:49:37 GMT",
        "sun, 06 Nov 1994 08:49:37 GMT", "Sun, 06 nov 1994 08:49:37 GMT", "Sun, 31 Feb 1994 08:49:37 GMT",
        "Sun, 00 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nov 1994 08:60:37 GMT",
        "Sun, 06 Nov 1994 08:49:61 GMT", "Sun, 06 Nov 94 08:49:37 GMT", "Sun, 06 Nov 1994  08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49 GMT", "Sun, 06 Nov 1994 +8:49:37 GMT", "Sun, ٠٦ Nov 1994 08:49:37 GMT",
        "Sun Nov 6 08:49:37 1994", "Sunday, 06-Nov-1994 08:49:37 GMT",
    ]) func anythingElseIsRefused(_ text: String) {
        #expect(HTTPDate(text, now: Self.now) == nil)
    }

    @Test(arguments: [
        (Int64.min, "Sat, 01 Jan 0000 00:00:00 GMT"), (-62_167_219_201, "Sat, 01 Jan 0000 00:00:00 GMT"),
        (253_402_300_800, "Fri, 31 Dec 9999 23:59:59 GMT"), (.max, "Fri, 31 Dec 9999 23:59:59 GMT"),
    ])
    func aMomentThatCannotBeWrittenIsTheNearestThatCan(_ seconds: Int64, _ expected: String) {
        #expect(HTTPDate(unixSeconds: seconds).description == expected)
    }
}
