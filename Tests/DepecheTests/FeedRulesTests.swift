import Testing

@testable import depeche

@Suite("RFC 9309: what a site lets programs ask for")
struct RobotsRulesTests {
    private func allows(_ path: String, _ lines: String...) -> Bool {
        RobotsRules(Array(lines.joined(separator: "\r\n").utf8), for: "depeche").allow(path)
    }

    @Test("the group for this program, put together, goes before the one for all")
    func groups() {
        #expect(allows("/a"))
        #expect(!allows("/a", "User-agent: *", "Disallow: /"))
        #expect(allows("/robots.txt", "User-agent: *", "Disallow: /"))
        #expect(allows("/a", "User-agent: *", "Disallow: /", "User-agent: Depeche/1.0", "Disallow: /b"))
        #expect(!allows("/b", "User-agent: *", "Disallow: /", "User-agent: Depeche/1.0", "Disallow: /b"))
        #expect(
            !allows(
                "/c", "User-agent: depeche", "Disallow: /b", "User-agent: x", "Allow: /", "User-agent: depeche",
                "Disallow: /c"))
        #expect(!allows("/a", "user-agent: x", "USER-AGENT : *", "", "disallow :/a # not there"))
        #expect(allows("/a", "User-agent: *", "Disallow:"))
        #expect(allows("/a", "Disallow: /a", "User-agent: x", "Disallow: /"))
    }

    @Test(
        "the longest rule decides, of equals the one that allows",
        arguments: [
            ("/a/b", "Disallow: /a", "Allow: /a/b", true), ("/a/c", "Disallow: /a", "Allow: /a/b", false),
            ("/a", "Disallow: /a", "Allow: /a", true), ("/x.php?y", "Disallow: /*.php", "Allow: /x", false),
            ("/x.php5", "Disallow: /*.php$", "Allow: /y", true), ("/x.php", "Disallow: /*.php$", "Allow: /y", false),
            ("/é", "Disallow: /%C3%A9", "Allow: /y", false), ("/%c3%a9", "Disallow: /é", "Allow: /y", false),
            ("/%61", "Disallow: /a", "Allow: /y", false), ("/aXbXc", "Disallow: /a*b*c$", "Allow: /y", false),
            ("/aXbXcd", "Disallow: /a*b*c$", "Allow: /y", true), ("/A", "Disallow: /a", "Allow: /y", true),
        ])
    func rules(path: String, first: String, second: String, isAllowed: Bool) {
        #expect(allows(path, "User-agent: *", first, second) == isAllowed)
        #expect(allows(path, "User-agent: *", second, first) == isAllowed)
    }

    @Test("a hostile pattern takes no time")
    func hostile() {
        let rule = "Disallow: /" + String(repeating: "*a", count: 2_000) + "b$"
        #expect(allows("/" + String(repeating: "a", count: 4_000), "User-agent: *", rule))
    }
}

@Suite("When a feed is asked for next")
struct FeedStateTests {
    @Test(
        "a site says when to come again: after some seconds, or at a date",
        arguments: [
            ("120", 120), ("0", 0), ("Sun, 06 Nov 1994 08:51:37 GMT", 120), ("Sunday, 06-Nov-94 08:49:40 GMT", 3),
            ("Sat, 05 Nov 1994 08:49:37 GMT", 0), ("-1", nil), ("soon", nil), ("", nil), ("99999999999999999999", nil),
        ])
    func again(value: String, seconds: Int?) {
        #expect(PoliteFetch.seconds(ofRetryAfter: value, now: 784_111_777) == seconds)
    }

    @Test("every interval, a little later by chance")
    func usual() {
        var state = FeedState(url: "http://a", now: 0)
        state.note(.read(entries: 2), at: 100, interval: 900, chance: 0)
        #expect(state.nextAt == 1_000)
        state.note(.unchanged, at: 1_000, interval: 900, chance: 1)
        #expect(state.nextAt == 2_080)
        #expect(state.entries == 2 && state.failures == 0)
    }

    @Test("twice as late with each failure, once a day at last, and as before once it is well")
    func failures() {
        var state = FeedState(url: "http://a", now: 0)
        var waits: [Int] = []
        for _ in 0..<9 {
            state.note(.failed("x", retryAfter: nil), at: 0, interval: 900, chance: 0)
            waits.append(state.nextAt ?? 0)
        }
        #expect(waits == [1_800, 3_600, 7_200, 14_400, 28_800, 57_600, 86_400, 86_400, 86_400])
        #expect(state.problem == "x")
        state.note(.unchanged, at: 0, interval: 900, chance: 0)
        #expect(state.nextAt == 900 && state.problem == nil)
    }

    @Test("as the site says, within bounds; and never again what is gone")
    func told() {
        var state = FeedState(url: "http://a", now: 0)
        for (seconds, wait) in [(3_600, 3_600), (1, 900), (1_000_000, 86_400)] {
            state.note(.failed("x", retryAfter: seconds), at: 0, interval: 900, chance: 0)
            #expect(state.nextAt == wait)
        }
        state.note(.gone, at: 0, interval: 900, chance: 0)
        #expect(state.nextAt == nil)
    }
}
