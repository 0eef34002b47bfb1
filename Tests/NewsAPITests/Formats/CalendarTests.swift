import Facts
import NewsFixtures
import NewsIndex
import Testing

@testable import NewsAPI

@Suite("Meetings are a calendar")
struct CalendarTests {
    @Test(arguments: FeedTests.snapshots) func `every line is of 75 octets at most, whole scalars, and ended by CRLF`(
        snapshot: IndexSnapshot
    ) throws {
        let bytes = try #require(WrittenDocument(ItemTables.meeting, as: .calendar, snapshot.meetings, in: snapshot))
            .bytes
        var lines: [[UInt8]] = [[]]
        for (place, octet) in bytes.enumerated() {
            if octet == UInt8(ascii: "\n") {
                #expect(place > 0 && bytes[place - 1] == UInt8(ascii: "\r"))
                lines.append([])
            } else if octet != UInt8(ascii: "\r") {
                #expect(octet >= 0x20 || octet == UInt8(ascii: "\t"))
                lines[lines.count - 1].append(octet)
            }
        }
        #expect(lines.popLast() == [])
        for line in lines {
            #expect(line.count <= 75)
            #expect(String(validating: line, as: UTF8.self) != nil)
        }
    }

    @Test(arguments: FeedTests.snapshots) func `every meeting is there: an event with a day, or a note`(
        snapshot: IndexSnapshot
    ) throws {
        let document = try #require(WrittenDocument(ItemTables.meeting, as: .calendar, snapshot.meetings, in: snapshot))
        let components = Self.components(document)
        #expect(components.count == snapshot.meetings.count)
        for (component, meeting) in zip(components, snapshot.meetings) {
            let isEvent = MeetingDays(meeting.dates) != nil
            #expect(component["BEGIN"] == (isEvent ? "VEVENT" : "VJOURNAL"))
            #expect(component["UID"] == "\(meeting.id.value)@depeche.invalid")
            #expect((component["DTSTART;VALUE=DATE"] == nil) != isEvent)
            #expect(component["LOCATION"] == nil || isEvent)
            #expect(component["DTSTAMP"]?.hasSuffix("T000000Z") == true)
            let words = MeetingWords(meeting, in: snapshot)
            #expect(component["SUMMARY;LANGUAGE=fr"] == Self.held(words.title))
            #expect(component["URL"] == "https://news.example/v1/meetings/\(meeting.id.value)")
            #expect(component["CATEGORIES"] == "\(meeting.status.rawValue),\(meeting.kind.rawValue)")
        }
    }

    @Test func `the description is the sentence and the way to it`() throws {
        let snapshot = LakeSummit.snapshot
        let document = try #require(WrittenDocument(ItemTables.meeting, as: .calendar, snapshot.meetings, in: snapshot))
        let told = APIClient().json("/v1/meetings?limit=100")["items"].array
        for (component, meeting) in zip(Self.components(document), told) {
            let lines = (component["DESCRIPTION"] ?? "").split(separator: "\n").map(String.init)
            #expect(lines.first == meeting["evidence"]["sentence"].text)
            #expect(lines.last?.hasPrefix("https://news.example/v1/articles/") == true)
        }
    }

    @Test(arguments: [
        ("2031-05-12", "2031-05-14", "20310512–20310515"), ("2031-12-31", "2031-12-31", "20311231–20320101"),
        ("2032-02-28", "2032-02-29", "20320228–20320301"), ("2031-05-12", "2031-05", "20310512–20310513"),
        ("2031-05-12", "2031-05-01", "20310512–20310513"), ("2031-02-30", "2031-03-01", ""),
        ("2031-05", "2031-05-14", ""),
        ("2031", "2031", ""),
    ])
    func `an event ends on the day behind its last one; without a first day there is none`(
        first: String, last: String, days: String
    ) {
        func date(_ text: String) -> PartialDate {
            let parts = text.split(separator: "-").map { Int($0) }
            return PartialDate(
                year: parts.first ?? nil, month: parts.dropFirst().first ?? nil, day: parts.dropFirst(2).first ?? nil)
        }
        let found = MeetingDays(DateRange(first: date(first), last: date(last)))
        #expect((found.map { "\($0.start)–\($0.end)" } ?? "") == days)
    }

    @Test(arguments: [
        ("a, b; c: \"d\" \\n", "a\\, b\\; c: \"d\" \\\\n"), ("a\r\nb\rc\nd\n\n", "a\\nb\\nc\\nd\\n\\n"),
        ("\u{0}\u{1B}\u{7F}\t\u{85}\u{2028}", "\u{FFFD}\u{FFFD}\u{FFFD}\t\u{85}\u{2028}"),
    ])
    func `a text is escaped as RFC 5545 says`(text: String, written: String) {
        var bytes: [UInt8] = []
        CalendarLines.text("X", text, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "X:\(written)\r\n")
    }

    /// The properties of each event and note, unfolded, their texts as they were meant.
    private static func components(_ document: WrittenDocument) -> [[String: String]] {
        var components: [[String: String]] = []
        for line in document.text.replacing("\r\n ", with: "").split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let (name, value) = (String(line[..<colon]), String(line[line.index(after: colon)...]))
            if name == "BEGIN", value != "VCALENDAR" { components.append([:]) }
            guard !components.isEmpty, name != "END" else { continue }
            components[components.count - 1][name] = name == "CATEGORIES" ? value : unescaped(value)
        }
        return components
    }

    private static func unescaped(_ value: String) -> String {
        var text = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in value.unicodeScalars {
            if isEscaped {
                text.append(scalar == "n" ? "\n" : scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                text.append(scalar)
            }
        }
        return String(text)
    }

    /// A text as a calendar can hold it.
    private static func held(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar {
            case "\r": "\n"
            case "\t", "\n": scalar
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: "\u{FFFD}"
            default: scalar
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
