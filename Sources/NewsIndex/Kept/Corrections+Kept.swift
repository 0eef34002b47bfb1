import Corpus

// What editors decided and what is wrong in a folder, on the way into a file and out of it.

extension CorpusProblem {
    init(_ walk: inout ValueWalk, of known: CorpusProblem?) throws(DamagedIndex) {
        self.init(
            fileName: try walk.text(known?.fileName), code: try walk.text(known?.code),
            detail: try walk.text(known?.detail))
    }
}

extension Correction {
    init(_ walk: inout ValueWalk, of known: Correction?) throws(DamagedIndex) {
        self.init(
            try Decision(&walk, of: known?.decision), author: try walk.optionalText(known?.author),
            date: try walk.optionalText(known?.date), reason: try walk.optionalText(known?.reason))
    }
}

extension Correction.Decision {
    fileprivate init(_ walk: inout ValueWalk, of known: Correction.Decision?) throws(DamagedIndex) {
        let former = known.map(Parts.init)
        let kind = try walk.number(former?.kind, below: 9)
        let texts = try walk.texts(former?.texts)
        let reference = try walk.optional(former?.reference, Correction.MeetingReference.init(_:of:))
        let change = try walk.optional(former?.change, Correction.MeetingChange.init(_:of:))
        guard let made = Parts(kind: kind, texts: texts, reference: reference, change: change).decision else {
            throw .disordered
        }
        self = made
    }

    /// A decision as the same parts for each kind.
    private struct Parts {
        var kind: Int
        var texts: [String] = []
        var reference: Correction.MeetingReference?
        var change: Correction.MeetingChange?

        init(kind: Int, texts: [String], reference: Correction.MeetingReference?, change: Correction.MeetingChange?) {
            self.kind = kind
            self.texts = texts
            self.reference = reference
            self.change = change
        }

        init(_ decision: Correction.Decision) {
            switch decision {
            case .same(let names): (kind, texts) = (0, names)
            case .different(let names): (kind, texts) = (1, names)
            case .name(let entity, let value): (kind, texts) = (2, [entity, value])
            case .noEntity(let name): (kind, texts) = (3, [name])
            case .type(let entity, let value): (kind, texts) = (4, [entity, value])
            case .noMeeting(let meant): (kind, reference) = (5, meant)
            case .meeting(let meant, let known): (kind, reference, change) = (6, meant, known)
            case .dismissed(let id): (kind, texts) = (7, [id])
            case .confirmed(let id): (kind, texts) = (8, [id])
            }
        }

        /// Nil where they make none.
        var decision: Correction.Decision? {
            switch (kind, texts.count) {
            case (0, _): .same(texts)
            case (1, _): .different(texts)
            case (2, 2): .name(entity: texts[0], value: texts[1])
            case (3, 1): .noEntity(texts[0])
            case (4, 2): .type(entity: texts[0], value: texts[1])
            case (5, 0): reference.map { .noMeeting($0) }
            case (6, 0): reference.flatMap { meant in change.map { .meeting(meant, $0) } }
            case (7, 1): .dismissed(discrepancy: texts[0])
            case (8, 1): .confirmed(discrepancy: texts[0])
            default: nil
            }
        }
    }
}

extension Correction.MeetingReference {
    fileprivate init(_ walk: inout ValueWalk, of known: Correction.MeetingReference?) throws(DamagedIndex) {
        var (name, place): (String?, Range<Int>?)
        switch known {
        case .id(let id): name = id
        case .place(let article, let range): (name, place) = (article, range)
        case nil: break
        }
        let text = try walk.text(name)
        place = try walk.optional(place) { walk, known throws(DamagedIndex) in try walk.range(known) }
        self = place.map { .place(article: text, range: $0) } ?? .id(text)
    }
}

extension Correction.MeetingChange {
    fileprivate init(_ walk: inout ValueWalk, of known: Correction.MeetingChange?) throws(DamagedIndex) {
        self.init(
            host: try walk.optionalText(known?.host), counterpart: try walk.optionalText(known?.counterpart),
            status: try walk.optionalText(known?.status), date: try walk.optionalText(known?.date))
    }
}
