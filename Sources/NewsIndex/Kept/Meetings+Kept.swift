import Corpus
import Facts

// Meetings across articles and what hangs on them, on the way into a file and out of it.

extension Meeting {
    init(_ walk: inout ValueWalk, of known: Meeting?) throws(DamagedIndex) {
        self.init(
            kind: try walk.choice(known?.kind), status: try walk.choice(known?.status),
            host: try walk.optional(known?.host, Party.init(_:of:)),
            counterpart: try Party(&walk, of: known?.counterpart),
            dates: try walk.optional(known?.dates, DateRange.init(_:of:)),
            place: try walk.optionalNumber(known?.place), event: try walk.optionalNumber(known?.event),
            statedGroup: try walk.optionalText(known?.statedGroup),
            outcomes: try walk.list(known?.outcomes, Outcome.init(_:of:)),
            evidence: try Evidence(&walk, of: known?.evidence), isDoubtful: try walk.boolean(known?.isDoubtful))
    }
}

extension Meeting.Party {
    fileprivate init(_ walk: inout ValueWalk, of known: Meeting.Party?) throws(DamagedIndex) {
        self.init(
            country: try walk.optionalCountry(known?.country), person: try walk.optionalNumber(known?.person),
            organization: try walk.optionalNumber(known?.organization),
            description: try walk.optionalText(known?.description))
    }
}

extension IndexedMeeting {
    init(_ walk: inout ValueWalk, of known: IndexedMeeting?) throws(DamagedIndex) {
        self.init(
            id: MeetingID(try walk.text(known?.id.value)), kind: try walk.choice(known?.kind),
            status: try walk.choice(known?.status),
            host: try walk.optional(known?.host, MeetingParty.init(_:of:)),
            counterpart: try MeetingParty(&walk, of: known?.counterpart),
            dates: try walk.optional(known?.dates, DateRange.init(_:of:)),
            place: try walk.optionalEntity(known?.place), event: try walk.optionalEntity(known?.event),
            continent: try walk.optional(known?.continent) { walk, known throws(DamagedIndex) in
                try walk.choice(known)
            },
            statedGroup: try walk.optionalText(known?.statedGroup),
            outcomes: try walk.list(known?.outcomes, Meeting.Outcome.init(_:of:)),
            reports: try walk.list(known?.reports, MeetingReport.init(_:of:)))
        corrections = try walk.list(known?.corrections, Correction.init(_:of:))
    }
}

extension MeetingParty {
    fileprivate init(_ walk: inout ValueWalk, of known: MeetingParty?) throws(DamagedIndex) {
        self.init(
            country: try walk.optionalCountry(known?.country), person: try walk.optionalEntity(known?.person),
            organization: try walk.optionalEntity(known?.organization),
            delegation: try walk.optionalText(known?.delegation))
    }
}

extension MeetingReport {
    fileprivate init(_ walk: inout ValueWalk, of known: MeetingReport?) throws(DamagedIndex) {
        self.init(
            article: try walk.article(known?.article), status: try walk.choice(known?.status),
            statedGroup: try walk.optionalText(known?.statedGroup),
            evidence: try Evidence(&walk, of: known?.evidence))
    }
}

extension Office {
    init(_ walk: inout ValueWalk, of known: Office?) throws(DamagedIndex) {
        self.init(
            value: try walk.text(known?.value), title: try walk.text(known?.title),
            organization: try walk.entity(known?.organization),
            holders: try walk.list(known?.holders, Holder.init(_:of:)))
    }
}

extension Office.Holder {
    fileprivate init(_ walk: inout ValueWalk, of known: Office.Holder?) throws(DamagedIndex) {
        self.init(
            person: try walk.entity(known?.person), name: try walk.text(known?.name),
            value: try walk.text(known?.value), tense: try walk.choice(known?.tense),
            sources: try walk.list(known?.sources) { walk, known throws(DamagedIndex) in try walk.article(known) },
            evidence: try walk.list(known?.evidence, Evidence.init(_:of:)))
    }
}
