import Facts
import NewsIndex

/// Meetings as a calendar (iCalendar, RFC 5545): an event where the day is known, else a note without a day, so that none is lost.
struct MeetingCalendar: ListDocument {
    func open(_ frame: DocumentFrame, to bytes: inout [UInt8]) {
        CalendarLines.line("BEGIN:VCALENDAR", to: &bytes)
        CalendarLines.line("VERSION:2.0", to: &bytes)
        CalendarLines.line("PRODID:-//depeche//depeche//FR", to: &bytes)
        CalendarLines.line("CALSCALE:GREGORIAN", to: &bytes)
        CalendarLines.text("NAME", frame.title, to: &bytes)
        // What came before RFC 7986 §5.1, and what most programs read.
        CalendarLines.text("X-WR-CALNAME", frame.title, to: &bytes)
        CalendarLines.line("SOURCE;VALUE=URI:" + frame.absolute(frame.link), to: &bytes)
    }

    func add(_ meeting: IndexedMeeting, in frame: DocumentFrame, to bytes: inout [UInt8]) {
        let days = MeetingDays(meeting.dates)
        let kind = days == nil ? "VJOURNAL" : "VEVENT"
        CalendarLines.line("BEGIN:" + kind, to: &bytes)
        CalendarLines.line("UID:\(meeting.id.value)@\(frame.names.authority)", to: &bytes)
        let dates = ReportedDates(articles: meeting.articleNumbers(in: frame.snapshot), in: frame.snapshot)
        CalendarLines.line("DTSTAMP:" + dates.updated.filter { $0 != "-" && $0 != ":" }, to: &bytes)
        if let days {
            CalendarLines.line("DTSTART;VALUE=DATE:" + days.start, to: &bytes)
            CalendarLines.line("DTEND;VALUE=DATE:" + days.end, to: &bytes)
            // What is reported takes nobody's time.
            CalendarLines.line("TRANSP:TRANSPARENT", to: &bytes)
        }
        CalendarLines.line("STATUS:" + Self.status(meeting.status, hasDay: days != nil), to: &bytes)
        describe(meeting, hasDay: days != nil, in: frame, to: &bytes)
        CalendarLines.line("END:" + kind, to: &bytes)
    }

    func close(_ frame: DocumentFrame, to bytes: inout [UInt8]) { CalendarLines.line("END:VCALENDAR", to: &bytes) }

    private func describe(
        _ meeting: IndexedMeeting, hasDay: Bool, in frame: DocumentFrame, to bytes: inout [UInt8]
    ) {
        let words = MeetingWords(meeting, in: frame.snapshot)
        let passage = CitedPassage(meeting.reports.first?.evidence, in: frame)
        CalendarLines.text("SUMMARY;LANGUAGE=fr", words.title, to: &bytes)
        // A note has neither (§3.6.3).
        if hasDay, let place = meeting.place.flatMap(frame.snapshot.entityIndex) {
            CalendarLines.text("LOCATION", words.place ?? "", to: &bytes)
            if let degrees = frame.snapshot.entities.coordinates(at: place)?.degrees {
                CalendarLines.line("GEO:\(degrees.latitude);\(degrees.longitude)", to: &bytes)
            }
        }
        if let passage {
            CalendarLines.text("DESCRIPTION", passage.sentence + "\n" + passage.link, to: &bytes)
        }
        CalendarLines.texts("CATEGORIES", [meeting.status.rawValue, meeting.kind.rawValue], to: &bytes)
        CalendarLines.line("URL:" + frame.absolute(Links.meeting(meeting.id)), to: &bytes)
    }

    /// The words that events and notes have for it (§3.8.1.11).
    private static func status(_ status: Meeting.Status, hasDay: Bool) -> String {
        switch status {
        case .held, .phone, .past: hasDay ? "CONFIRMED" : "FINAL"
        case .planned, .implied, .unconfirmed: hasDay ? "TENTATIVE" : "DRAFT"
        case .cancelled: "CANCELLED"
        }
    }
}
