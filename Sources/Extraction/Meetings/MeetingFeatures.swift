import Facts
import FrenchText
import Grammar
import Naming

/// What is seen of a participant to tell whether a frame's meeting was theirs, of what status, and who received.
///
/// Each template has a number; its values are hashes of words, relations and small counts.
struct MeetingFeatures {
    let words: GrammarWords
    let setting: Setting

    var reading: Reading { words.reading }
    var grammar: ParsedText { reading.grammar }

    /// What holds for the whole article.
    struct Setting {
        /// Whom the article is about.
        let mainPerson: Int?
        let mainCountry: CountryCode?
        let dates: MeetingDates
        /// Whether the article's first lines call it a diary of what is to come.
        let isAgenda: Bool
    }

    // MARK: Whether somebody took part

    /// The features of a participant in the sentence of its frame's trigger; nil where no way leads from one to the other.
    func participation(_ participant: Participant, in frame: MeetingFrame, _ sentence: SentenceShape) -> FeatureHashes?
    {
        guard let path = SyntacticPath(from: participant.carrier, to: frame.trigger.token, in: grammar, words) else {
            return nil
        }
        var list = FeatureHashes()
        let (use, lexeme) = (frame.trigger.use.code, frame.trigger.lexeme.hash)
        let kind = participant.kind.rawValue
        let way = path.signature
        list.add(1, use, way)
        list.add(2, lexeme, way)
        list.add(3, use, way, kind)
        list.add(4, use, path.last, kind)
        list.add(5, lexeme, path.last)
        list.add(23, use, path.first, kind)
        list.add(24, use, path.first, path.last)
        list.add(25, lexeme, path.first)
        list.add(26, path.first, path.last, kind)
        list.add(27, use, path.first, frame.governor)
        list.add(28, use, path.first, polarity(frame))
        list.add(6, UInt32(path.up), UInt32(path.down), kind)
        list.add(7, path.crossesClause ? 1 : 0, use)
        list.add(8, path.isCoordinated ? 1 : 0, use)
        list.add(9, use, direction(participant, frame), kind)
        list.add(10, lexeme, direction(participant, frame))
        list.add(11, use, polarity(frame), way)
        list.add(12, polarity(frame), kind)
        list.add(13, frame.governor, use)
        list.add(14, frame.governor, way)
        list.add(15, frame.preposition, UInt32(frame.relation.rawValue), way)
        list.add(16, frame.tense.rawValue, use)
        list.add(17, frame.governorTense.rawValue, frame.governor)
        list.add(18, lexeme)
        list.add(29, modality(frame), use)
        list.add(60, modality(frame))
        list.add(19, lexeme, kind)
        list.add(20, lexeme, frame.governor)
        for cue in cues(near: frame.trigger.tokens) {
            list.add(21, cue, use)
            list.add(22, cue)
        }
        add(SurfaceGap(participant, frame.trigger, sentence, words), kind: kind, use: use, lexeme: lexeme, to: &list)
        list.add(71, frame.slots, use)
        list.add(72, frame.slots, use, path.first)
        list.add(73, frame.slots, path.last, path.first)
        add(participant, sentence, to: &list, base: 30)
        return list
    }

    /// The features of a participant that an open frame of an earlier sentence may hold.
    func participation(_ participant: Participant, after frame: MeetingFrame, _ sentence: SentenceShape)
        -> FeatureHashes
    {
        var list = FeatureHashes()
        let kind = participant.kind.rawValue
        let distance = UInt32(min(6, sentence.number - frame.sentence))
        let relation = UInt32(grammar.relation(participant.carrier).rawValue)
        let (use, lexeme) = (frame.trigger.use.code, frame.trigger.lexeme.hash)
        let plural: UInt32 = frame.trigger.isPlural ? 1 : 0
        list.add(101, distance, kind)
        list.add(102, distance, plural, sentence.isSameLine ? 1 : 0)
        list.add(103, lexeme, kind)
        list.add(104, use, polarity(frame), plural)
        list.add(119, modality(frame))
        list.add(105, relation, kind, sentence.rootPart)
        list.add(106, relation, sentence.root, kind)
        list.add(107, sentence.root)
        list.add(108, sentence.opening, kind)
        list.add(109, sentence.opening, plural)
        list.add(110, sentence.rootPart, kind, plural)
        list.add(111, words.preposition(of: participant.carrier), kind, sentence.rootPart)
        list.add(112, UInt32(sentence.isItem ? 1 : 0), UInt32(sentence.isAnnounced ? 1 : 0), kind)
        list.add(113, UInt32(min(6, sentence.participants)), kind, sentence.rootPart)
        list.add(114, sentence.rootTense, relation, kind)
        list.add(115, frame.tense.rawValue, lexeme)
        list.add(116, lexeme, plural, distance)
        list.add(117, sentence.isHeaded ? 1 : 0, kind)
        list.add(118, sentence.isRootDenied ? 1 : 0, relation)
        add(participant, sentence, to: &list, base: 230)
        return list
    }

    private func add(_ gap: SurfaceGap, kind: UInt32, use: UInt32, lexeme: UInt32, to list: inout FeatureHashes) {
        let side: UInt32 = (gap.isBehind ? 1 : 0) | gap.verbs << 1 | (gap.hasBreak ? 8 : 0)
        list.add(61, use, side)
        list.add(62, use, side, gap.preposition)
        list.add(63, lexeme, side, gap.preposition)
        list.add(64, kind, side, gap.preposition)
        list.add(65, use, gap.signature, side & 1)
        list.add(66, gap.signature, kind, side & 1)
        list.add(67, use, side, gap.others)
        list.add(68, gap.others, gap.preposition, side)
    }

    /// What is seen of a participant whatever the frame.
    private func add(
        _ participant: Participant, _ sentence: SentenceShape, to list: inout FeatureHashes, base: UInt32
    ) {
        let kind = participant.kind.rawValue
        let carrier = participant.carrier
        let preposition = words.preposition(of: carrier)
        list.add(base)
        list.add(base + 1, kind)
        list.add(base + 2, preposition, kind)
        list.add(base + 3, UInt32(grammar.relation(carrier).rawValue), kind)
        if !participant.tokens.contains(carrier) || participant.kind == .office {
            list.add(base + 4, reading.tokens[carrier].foldedHash, kind)
        }
        if let head = grammar.head(carrier) {
            list.add(base + 5, UInt32(grammar.relation(carrier).rawValue), words.stem(of: head))
            list.add(base + 6, preposition, UInt32(grammar.partOfSpeech(head).rawValue), kind)
        }
        let anchor = words.anchor(of: carrier)
        if let head = grammar.head(anchor) {
            let relation = UInt32(grammar.relation(anchor).rawValue)
            let isSpeech: UInt32 = reading.lexicon.speech.knows(reading.tokens, at: head) ? 1 : 0
            list.add(base + 23, relation, isSpeech, kind)
            if anchor != carrier {
                list.add(base + 21, relation, words.stem(of: head))
                list.add(base + 22, words.preposition(of: anchor), words.stem(of: head))
            }
            if let cue = cue(at: head) { list.add(base + 24, cue, kind) }
        }
        let isAtHome = participant.party.country != nil && participant.party.country == setting.mainCountry
        list.add(base + 7, isAtHome ? 1 : 0, kind)
        let isMain = participant.party.person != nil && participant.party.person == setting.mainPerson
        list.add(base + 8, isMain ? 1 : 0, kind)
        list.add(base + 9, UInt32(min(5, sentence.participants)), kind)
        list.add(base + 10, UInt32(sentence.isTitle ? 1 : 0), kind)
        list.add(base + 11, participant.party.country == nil ? 0 : 1, kind)
        list.add(base + 12, participant.party.organization == nil ? 0 : 1, kind)
        for step in 1...2 {
            list.add(base + 12 + UInt32(step), word(at: participant.tokens.lowerBound - step, in: sentence))
            list.add(base + 14 + UInt32(step), word(at: participant.tokens.upperBound + step - 1, in: sentence))
        }
        let before = max(sentence.tokens.lowerBound, participant.tokens.lowerBound - 8)..<participant.tokens.lowerBound
        for cue in Set(before.compactMap { cue(at: $0) }).sorted() { list.add(base + 20, cue, kind) }
        list.add(base + 17, word(at: participant.tokens.lowerBound - 1, in: sentence), kind)
        list.add(base + 18, word(at: participant.tokens.upperBound, in: sentence), kind)
        list.add(base + 19, sentence.isQuoted(participant.tokens.lowerBound) ? 1 : 0, kind)
    }

    // MARK: Words

    func polarity(_ frame: MeetingFrame) -> UInt32 {
        (frame.isDenied ? 1 : 0) | (frame.isGovernorDenied ? 2 : 0)
            | ([.conditional, .future].contains(frame.tense) ? 4 : 0)
    }

    /// How a frame's meeting is told, as the model learned to see it: by infinitives.
    func modality(_ frame: MeetingFrame) -> UInt32 { UInt32(frame.modality.subtracting([.untrue, .asked]).rawValue) }

    /// Whether a participant stands before or behind a trigger, and how far.
    func direction(_ participant: Participant, _ frame: MeetingFrame) -> UInt32 {
        let distance = participant.tokens.lowerBound - frame.trigger.token
        let size: UInt32 = abs(distance) <= 3 ? 0 : abs(distance) <= 8 ? 1 : abs(distance) <= 20 ? 2 : 3
        return size << 1 | (distance < 0 ? 1 : 0)
    }

    func cue(at index: Int) -> UInt32? {
        reading.reports.meetings.cues[lower: reading.tokens, at: index]?.code
    }

    /// The cues around a trigger, each kind once.
    func cues(near tokens: Range<Int>) -> [UInt32] {
        let sentence = reading.sentence(of: tokens.lowerBound).tokens
        let near = max(sentence.lowerBound, tokens.lowerBound - 6)..<min(sentence.upperBound, tokens.upperBound + 5)
        return Set(near.compactMap { cue(at: $0) }).sorted()
    }

    /// The words in lower case around a trigger, inside its sentence.
    func surroundings(_ tokens: Range<Int>) -> [UInt32] {
        let sentence = reading.sentence(of: tokens.lowerBound).tokens
        let near = max(sentence.lowerBound, tokens.lowerBound - 5)..<min(sentence.upperBound, tokens.upperBound + 6)
        return near.compactMap { index in
            !tokens.contains(index) && reading.tokens[index].letters == .lower ? reading.tokens[index].lowerHash : nil
        }
    }

    func word(at index: Int, in sentence: SentenceShape) -> UInt32 {
        guard sentence.tokens.contains(index) else { return 1 }
        let token = reading.tokens[index]
        return token.letters == .lower || token.kind == .punctuation || token.kind == .elision ? token.lowerHash : 2
    }
}
