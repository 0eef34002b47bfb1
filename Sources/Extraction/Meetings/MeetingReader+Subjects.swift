import FrenchText

/// Whom a meeting is told of.
extension MeetingReader {
    /// The subject of a verb: a pronoun or a coordination goes on with the last one.
    func subject(
        before start: Int, pronoun: String?, isShared: Bool, _ place: Place, _ state: State
    ) -> [Counterparts.Found] {
        let joint = reading.token(start - 1)?.lower ?? ""
        // Who is not named is told by the pronoun and the verb.
        let words = (joint == pronoun && start > place.sentence.lowerBound ? start - 1 : start)..<start + 1
        let isSame =
            state.lastSentence == place.number && (isShared || pronoun == nil && ["et", "puis", ","].contains(joint))
        if isSame { return goingOn(state, at: words) }
        if let pronoun,
            ["il", "elle", "on"].contains(pronoun) || pronoun == "qui" && place.sentence.lowerBound == start
        {
            let single =
                references.foremost(before: start, floor: state.lastHost == nil ? 0 : state.lastSentence + 1)
                ?? state.lastHost ?? references.main
            return single.map { [subjects.person($0, at: words)] } ?? []
        }
        let found = subjects.parties(before: start, in: place.sentence)
        return found.isEmpty ? goingOn(state, at: words) : found
    }

    /// The host told of last, else the person whom the article is about; the words are those that tell of whom they met.
    func goingOn(_ state: State, at words: Range<Int>) -> [Counterparts.Found] {
        (state.lastHost ?? references.main).map { [subjects.person($0, at: words)] } ?? []
    }

    /// The frame of a subject that met others; of a reception (*a reçu*, *a accueilli*) the subject is the host in any case.
    func frame(
        _ subject: [Counterparts.Found], _ found: [Counterparts.Found], _ status: Meeting.Status,
        isReception: Bool = false
    ) -> Frame? {
        let host = subject.first?.party
        let others = found.filter { other in other.party.person == nil || other.party.person != host?.person }
        guard let first = others.first else { return nil }
        let isNameless = !subject.isEmpty && subject.allSatisfy { $0.party.person == nil && $0.party.country != nil }
        // *Le chef de la police malienne s’est entretenu avec X*, *Le Chili et le Pérou ont rencontré X*: the report is X's.
        if isNameless, !isReception, subject.count > 1 || host?.description != nil, others.count == 1,
            let person = first.party.person, person == references.main,
            entities.spans(.country, in: first.tokens).isEmpty
        {
            let party = Meeting.Party(country: nil, person: person, organization: nil, description: nil)
            return Frame(subject: person, hosts: [party], counterparts: subject, status: status)
        }
        let party = host.map { host in
            host.person == nil
                ? host : .init(country: nil, person: host.person, organization: nil, description: nil)
        }
        let hosts = isNameless ? subject.map(\.party) : [party].compactMap { $0 }
        return Frame(subject: host?.person, hosts: hosts, counterparts: others, status: status)
    }

    /// *Lors d’un entretien avec X, le roi Y a appelé*: the clause behind the comma names who met X.
    func mainClause(behind region: Range<Int>) -> (start: Int, subject: Int)? {
        let persons = entities.spans(.person, in: region.lowerBound..<min(reading.tokens.count, region.upperBound + 12))
        guard let first = persons.first,
            let second = persons.dropFirst().first(where: { $0.tokens.lowerBound > first.tokens.upperBound }),
            let comma = reading.token(first.tokens.upperBound), comma.lower == ",",
            reading.sentence(of: first.tokens.lowerBound) == reading.sentence(of: second.tokens.lowerBound)
        else { return nil }
        return (first.tokens.upperBound, second.entity)
    }
}
