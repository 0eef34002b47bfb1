import Corpus
import Facts

extension Meeting {
    func write(to writer: inout FactWriter) {
        writer.write(kind)
        writer.write(status)
        writer.write(host) { $1.write(to: &$0) }
        counterpart.write(to: &writer)
        writer.write(dates) { $1.write(to: &$0) }
        writer.write(place) { $0.write($1) }
        writer.write(event) { $0.write($1) }
        writer.write(statedGroup) { $0.write($1) }
        writer.write(outcomes) { $1.write(to: &$0) }
        writer.write(evidence)
        writer.write(isDoubtful)
    }

    init(from reader: inout FactReader) throws(DamagedFacts) {
        self.init(
            kind: try reader.choice(), status: try reader.choice(),
            host: try reader.optional { reader throws(DamagedFacts) in try Party(from: &reader) },
            counterpart: try Party(from: &reader),
            dates: try reader.optional { reader throws(DamagedFacts) in try DateRange(from: &reader) },
            place: try reader.optional { reader throws(DamagedFacts) in try reader.integer() },
            event: try reader.optional { reader throws(DamagedFacts) in try reader.integer() },
            statedGroup: try reader.optional { reader throws(DamagedFacts) in try reader.word() },
            outcomes: try reader.list { reader throws(DamagedFacts) in try Outcome(from: &reader) },
            evidence: try reader.evidence(), isDoubtful: try reader.boolean())
    }
}

extension Meeting.Party {
    fileprivate func write(to writer: inout FactWriter) {
        writer.write(country?.value) { $0.write($1) }
        writer.write(person) { $0.write($1) }
        writer.write(organization) { $0.write($1) }
        writer.write(description) { $0.write($1) }
    }

    fileprivate init(from reader: inout FactReader) throws(DamagedFacts) {
        let country = try reader.optional { reader throws(DamagedFacts) in try reader.word() }
        self.init(
            country: country.flatMap(CountryCode.init),
            person: try reader.optional { reader throws(DamagedFacts) in try reader.integer() },
            organization: try reader.optional { reader throws(DamagedFacts) in try reader.integer() },
            description: try reader.optional { reader throws(DamagedFacts) in try reader.word() })
    }
}

extension Meeting.Outcome {
    fileprivate func write(to writer: inout FactWriter) {
        writer.write(kind)
        writer.write(description)
        writer.write(evidence)
    }

    fileprivate init(from reader: inout FactReader) throws(DamagedFacts) {
        self.init(kind: try reader.choice(), description: try reader.word(), evidence: try reader.evidence())
    }
}

extension Quotation {
    func write(to writer: inout FactWriter) {
        writer.write(kind)
        writer.write(speaker) { $1.write(to: &$0) }
        writer.write(verb) {
            $0.write($1.range)
            $0.write($1.infinitive)
        }
        writer.write(evidence)
    }

    init(from reader: inout FactReader) throws(DamagedFacts) {
        self.init(
            kind: try reader.choice(),
            speaker: try reader.optional { reader throws(DamagedFacts) in try Speaker(from: &reader) },
            verb: try reader.optional { reader throws(DamagedFacts) in
                Verb(range: try reader.range(), infinitive: try reader.word())
            },
            evidence: try reader.evidence())
    }
}

extension Quotation.Speaker {
    fileprivate func write(to writer: inout FactWriter) {
        writer.write(range)
        writer.write(entity) { $0.write($1) }
    }

    fileprivate init(from reader: inout FactReader) throws(DamagedFacts) {
        self.init(
            range: try reader.range(),
            entity: try reader.optional { reader throws(DamagedFacts) in try reader.integer() })
    }
}

extension Claim {
    func write(to writer: inout FactWriter) {
        writer.write(value)
        writer.write(upper) { $0.write($1) }
        writer.write(qualifier)
        writer.write(kind)
        writer.write(unit)
        writer.write(unitKey)
        writer.write(source) { $1.write(to: &$0) }
        writer.write(frame) { $0.write($1) }
        writer.write(narrowing) { $0.write($1) }
        writer.write(evidence)
    }

    init(from reader: inout FactReader) throws(DamagedFacts) {
        self.init(
            value: try reader.double(),
            upper: try reader.optional { reader throws(DamagedFacts) in try reader.double() },
            qualifier: try reader.choice(), kind: try reader.choice(), unit: try reader.word(),
            unitKey: try reader.word(),
            source: try reader.optional { reader throws(DamagedFacts) in try Quotation.Speaker(from: &reader) },
            frame: try reader.list { reader throws(DamagedFacts) in try reader.range() },
            narrowing: try reader.list { reader throws(DamagedFacts) in try reader.range() },
            evidence: try reader.evidence())
    }
}

extension DateMention {
    func write(to writer: inout FactWriter) {
        writer.write(evidence)
        writer.write(surface, at: evidence.range)
        range.write(to: &writer)
        writer.write(basis)
        writer.write(isVague)
        writer.write(bearing)
    }

    init(from reader: inout FactReader) throws(DamagedFacts) {
        let evidence = try reader.evidence()
        self.init(
            surface: try reader.words(at: evidence.range), range: try DateRange(from: &reader),
            basis: try reader.choice(), evidence: evidence, isVague: try reader.boolean(),
            bearing: try reader.choice())
    }
}

extension DateRange {
    fileprivate func write(to writer: inout FactWriter) {
        for date in [first, last] {
            for part in [date.year, date.month, date.day] { writer.write(part) { $0.write($1) } }
        }
    }

    fileprivate init(from reader: inout FactReader) throws(DamagedFacts) {
        func date() throws(DamagedFacts) -> PartialDate {
            PartialDate(
                year: try reader.optional { reader throws(DamagedFacts) in try reader.integer() },
                month: try reader.optional { reader throws(DamagedFacts) in try reader.integer() },
                day: try reader.optional { reader throws(DamagedFacts) in try reader.integer() })
        }
        self.init(first: try date(), last: try date())
    }
}

extension EventDate {
    func write(to writer: inout FactWriter) {
        writer.write(value)
        writer.write(evidence)
    }

    init(from reader: inout FactReader) throws(DamagedFacts) {
        self.init(value: try reader.word(), evidence: try reader.evidence())
    }
}
