/// One decision of an editor, with who made it, when and why.
package struct Correction: Sendable, Hashable {
    package let decision: Decision
    package let author: String?
    /// RFC 3339, a day or a moment.
    package let date: String?
    package let reason: String?

    package init(_ decision: Decision, author: String? = nil, date: String? = nil, reason: String? = nil) {
        self.decision = decision
        self.author = author
        self.date = date
        self.reason = reason
    }

    /// What is decided; an entity is named by its identifier or a spelling.
    package enum Decision: Sendable, Hashable {
        /// The names mean one entity.
        case same([String])
        /// No two of the names mean one entity.
        case different([String])
        /// The name to show for an entity.
        case name(entity: String, value: String)
        /// What is taken for an entity is none.
        case noEntity(String)
        /// The type of an entity: `person`, `organization`, `place`, `event`.
        case type(entity: String, value: String)
        /// What is taken for a meeting is none.
        case noMeeting(MeetingReference)
        /// What is otherwise about a meeting.
        case meeting(MeetingReference, MeetingChange)
        /// A discrepancy that is none, or is known.
        case dismissed(discrepancy: String)
        /// A discrepancy that was looked at and stands.
        case confirmed(discrepancy: String)
    }

    /// Which meeting is meant.
    package enum MeetingReference: Sendable, Hashable {
        case id(String)
        /// A range of Unicode scalars of an article's text that touches the evidence of the meeting.
        case place(article: String, range: Range<Int>)
    }

    /// What an editor knows better of a meeting; nil leaves it as it is.
    package struct MeetingChange: Sendable, Hashable {
        package let host: String?
        package let counterpart: String?
        package let status: String?
        /// RFC 3339 full-date, or a month or a year.
        package let date: String?

        package init(host: String?, counterpart: String?, status: String?, date: String?) {
            self.host = host
            self.counterpart = counterpart
            self.status = status
            self.date = date
        }
    }

    /// Why a decision cannot be read.
    package enum Fault: Error, Sendable, Hashable, CustomStringConvertible {
        case notAnObject
        case unknownMember(String)
        case unknownKind(String)
        case missing(String)
        case badValue(member: String, expected: String)

        package var description: String {
            switch self {
            case .notAnObject: "it is no JSON object"
            case .unknownMember(let name): "it has a member '\(name)' that its kind does not have"
            case .unknownKind(let kind):
                "its kind is '\(kind)'; there are \(Correction.kinds.map { "'\($0)'" }.joined(separator: ", "))"
            case .missing(let name): "it has no member '\(name)'"
            case .badValue(let member, let expected): "its member '\(member)' is not \(expected)"
            }
        }
    }

    fileprivate static let kinds = [
        "same", "different", "name", "none", "type", "no_meeting", "meeting", "dismissed", "confirmed",
    ]
    fileprivate static let types = ["person", "organization", "place", "event"]
    fileprivate static let statuses = ["held", "planned", "cancelled", "phone", "past", "implied", "unconfirmed"]
}

// MARK: - Reading

extension Correction {
    /// Reads one entry of the file's list.
    ///
    /// - Parameter value: a value as `JSONSerialization` gives it.
    /// - Throws: ``Fault``, which names the member that is wrong.
    init(_ value: Any) throws(Fault) {
        guard let object = value as? [String: Any] else { throw .notAnObject }
        var members = Members(object)
        let kind = try members.text("kind")
        let decision: Decision =
            switch kind {
            case "same": .same(try members.names("entities"))
            case "different": .different(try members.names("entities"))
            case "name": .name(entity: try members.text("entity"), value: try members.text("value"))
            case "none": .noEntity(try members.text("entity"))
            case "type":
                .type(entity: try members.text("entity"), value: try members.choice("value", of: Self.types))
            case "no_meeting": .noMeeting(try members.meeting())
            case "meeting": .meeting(try members.meeting(), try members.change())
            case "dismissed": .dismissed(discrepancy: try members.text("discrepancy"))
            case "confirmed": .confirmed(discrepancy: try members.text("discrepancy"))
            default: throw .unknownKind(kind)
            }
        self.init(
            decision, author: try members.optional("by"), date: try members.moment("at"),
            reason: try members.optional("why"))
        if let other = members.others.first { throw .unknownMember(other) }
    }

    /// The members of an entry, each taken once.
    private struct Members {
        private let object: [String: Any]
        private var taken: Set<String> = []

        init(_ object: [String: Any]) {
            self.object = object
        }

        var others: [String] { object.keys.filter { !taken.contains($0) }.sorted() }

        func has(_ name: String) -> Bool { object[name] != nil }

        mutating func optional(_ name: String) throws(Fault) -> String? {
            taken.insert(name)
            guard let value = object[name] else { return nil }
            guard let text = value as? String, !text.isEmpty else {
                throw .badValue(member: name, expected: "a text with letters in it")
            }
            return text
        }

        mutating func text(_ name: String) throws(Fault) -> String {
            guard let text = try optional(name) else { throw .missing(name) }
            return text
        }

        mutating func choice(_ name: String, of values: [String]) throws(Fault) -> String {
            let text = try text(name)
            guard values.contains(text) else {
                throw .badValue(member: name, expected: "one of \(values.joined(separator: ", "))")
            }
            return text
        }

        mutating func names(_ name: String) throws(Fault) -> [String] {
            taken.insert(name)
            guard let value = object[name] else { throw .missing(name) }
            guard let names = value as? [String], Set(names).count > 1, names.allSatisfy({ !$0.isEmpty }) else {
                throw .badValue(member: name, expected: "an array of two different names or more")
            }
            return names
        }

        /// A year, a month or a day.
        mutating func date(_ name: String) throws(Fault) -> String? {
            guard let text = try optional(name) else { return nil }
            let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            let isDate =
                (1...3).contains(parts.count) && parts[0].utf8.count == 4
                && parts.dropFirst().allSatisfy { $0.utf8.count == 2 } && Self.isReal(parts.map { Int($0) })
            guard isDate else { throw .badValue(member: name, expected: "a date such as 2026-02-11") }
            return text
        }

        /// Whether a year, with a month or a day, is one of the calendar: RFC 3339, appendix C.
        private static func isReal(_ parts: [Int?]) -> Bool {
            let numbers = parts.compactMap(\.self)
            guard numbers.count == parts.count, let year = numbers.first, numbers.allSatisfy({ $0 > 0 }) else {
                return false
            }
            guard numbers.count > 1 else { return true }
            guard numbers[1] <= 12 else { return false }
            guard numbers.count > 2 else { return true }
            let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
            let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            return numbers[2] <= days[numbers[1] - 1]
        }

        mutating func moment(_ name: String) throws(Fault) -> String? {
            guard let text = try optional(name) else { return nil }
            let start = text.prefix(10).split(separator: "-")
            guard start.count == 3, Self.isReal(start.map { Int($0) }) else {
                throw .badValue(member: name, expected: "a date such as 2026-02-11 or 2026-02-11T09:30:00Z")
            }
            return text
        }

        mutating func change() throws(Fault) -> MeetingChange {
            let change = MeetingChange(
                host: try optional("host"), counterpart: try optional("counterpart"),
                status: has("status") ? try choice("status", of: Correction.statuses) : nil, date: try date("date"))
            guard [change.host, change.counterpart, change.status, change.date].contains(where: { $0 != nil }) else {
                throw .missing("host, counterpart, status or date")
            }
            return change
        }

        mutating func meeting() throws(Fault) -> MeetingReference {
            if let id = try optional("meeting") { return .id(id) }
            taken.insert("evidence")
            guard let place = object["evidence"] as? [String: Any] else { throw .missing("meeting") }
            guard let article = place["article_id"] as? String, let start = place["start"] as? Int,
                let end = place["end"] as? Int, 0 <= start, start < end
            else {
                throw .badValue(
                    member: "evidence", expected: "an object with 'article_id', 'start' and a greater 'end'")
            }
            return .place(article: article, range: start..<end)
        }
    }
}
