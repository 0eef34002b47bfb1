import FrenchText
import Grammar
import Naming

/// What is seen of a participant to tell what a frame's meeting was: held, planned, called off.
extension MeetingFeatures {
    /// The features of what a participant's meeting was: held, planned or called off.
    func status(_ participant: Participant, _ frame: MeetingFrame, _ sentence: SentenceShape) -> FeatureHashes {
        var list = FeatureHashes()
        let (use, lexeme) = (frame.trigger.use.code, frame.trigger.lexeme.hash)
        let isOpen: UInt32 = frame.sentence == sentence.number ? 0 : 1
        list.add(201)
        list.add(202, frame.tense.rawValue)
        list.add(203, frame.tense.rawValue, use)
        list.add(204, frame.governorTense.rawValue, frame.governor)
        list.add(205, frame.governor)
        list.add(206, frame.governor, frame.tense.rawValue)
        list.add(207, polarity(frame))
        list.add(221, modality(frame))
        list.add(222, modality(frame), frame.tense.rawValue)
        list.add(208, frame.preposition, UInt32(frame.relation.rawValue))
        list.add(209, lexeme)
        list.add(210, sentence.rootTense, isOpen)
        list.add(211, sentence.root, isOpen)
        list.add(212, sentence.isRootDenied ? 1 : 0, isOpen)
        for word in surroundings(frame.trigger.tokens) { list.add(213, word) }
        let distance = setting.dates.distance(in: sentence.tokens).rawValue
        list.add(215, distance)
        list.add(216, distance, frame.tense.rawValue)
        let own = reading.text.sentences[frame.sentence].tokens
        let near = setting.dates.distance(nearestTo: frame.trigger.token, in: own).rawValue
        list.add(223, near)
        list.add(224, near, frame.tense.rawValue)
        list.add(225, sentence.place, frame.tense.rawValue)
        list.add(226, near, sentence.place)
        list.add(227, sentence.startsWithHour ? 1 : 0, frame.tense.rawValue)
        list.add(228, setting.isAgenda ? 1 : 0, frame.tense.rawValue)
        list.add(229, setting.isAgenda ? 1 : 0, sentence.isItem ? 1 : 0)
        addNext(of: sentence, to: &list)
        for cue in cues(near: frame.trigger.tokens) {
            list.add(217, cue, use)
            list.add(218, cue)
        }
        for cue in Set(sentence.tokens.compactMap { cue(at: $0) }).sorted() {
            list.add(219, cue)
            list.add(220, cue, frame.tense.rawValue)
        }
        for token in sentence.tokens where reading.tokens[token].letters == .lower {
            list.add(214, reading.tokens[token].lowerHash)
        }
        return list
    }

    /// What the sentence behind says: *L’entrevue n’a pas eu lieu.*
    private func addNext(of sentence: SentenceShape, to list: inout FeatureHashes) {
        guard reading.text.sentences.indices.contains(sentence.number + 1) else { return }
        let next = reading.text.sentences[sentence.number + 1].tokens
        for cue in Set(next.compactMap { cue(at: $0) }).sorted() { list.add(230, cue) }
        guard let root = next.first(where: { grammar.head($0) == nil }) else { return }
        list.add(231, words.stem(of: root), words.isDenied(root) ? 1 : 0)
    }
}
