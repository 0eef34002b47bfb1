import Facts
import FrenchText
import Naming

/// What is said without any mark: the turns of a dialogue, the answers of an interview.
extension QuotationReader {
    // MARK: Dialogue

    /// Whether a line opens with a dash, as a turn of a dialogue does.
    func opensTurn(_ sentence: Sentence) -> Bool {
        guard let first = reading.token(sentence.tokens.lowerBound), ["–", "—", "-"].contains(first.lower) else {
            return false
        }
        let before = sentence.tokens.lowerBound - 1
        return before < 0 || reading.sentence(of: before).line != sentence.line
    }

    /// *– Où étiez-vous ? demande la juge.*: a turn up to the verb of speech that tells whose it is.
    func readTurn(_ sentence: Sentence, _ course: inout Course) {
        guard opensTurn(sentence) else { return }
        let start = sentence.tokens.lowerBound + 1
        var end = sentence.tokens.upperBound
        // A question ends its own sentence before *demande la juge*.
        if let next = reading.token(end), reading.sentence(of: end).line == sentence.line, next.letters == .lower {
            end = reading.sentence(of: end).tokens.upperBound
        }
        let acts = SpeechAct.acts(in: start..<end, of: reading).filter {
            $0.tokens.lowerBound > start
                && [",", "?", "!", "…"].contains(reading.tokens[$0.tokens.lowerBound - 1].lower)
        }
        for act in acts where !act.isDenied(in: reading) && (act.part.isFinite || act.part == .participle) {
            let speaker =
                act.turned.map { self.speaker($0, of: act, said: start, before: end, course) }
                ?? speakers.behind(act, before: end)
            guard let speaker, speakers.isSource(speaker) else { continue }
            let mark = act.tokens.lowerBound - 1
            let content = start..<(reading.tokens[mark].lower == "," ? mark : mark + 1)
            let attribution = Attribution(
                speaker: speaker, act: act, rule: "quotation.turn", tokens: act.tokens.lowerBound..<end)
            add(.direct, trimmed(content), attribution, &course)
            course.readUpTo = max(course.readUpTo, end)
            course.open = (attribution, end)
            return
        }
    }

    // MARK: Interview

    /// A line of a text with its sentences' tokens.
    private struct Line {
        let tokens: Range<Int>
        /// Who speaks, by a name or initials and a colon; and where the words start.
        var label: (speaker: SpeakerReader.Found, start: Int)?
        var isQuestion = false
    }

    /// The answers of an interview: lines that a name or its initials open, or those behind questions that stand alone.
    func readInterview(_ course: inout Course) {
        let lines = lines()
        let labels = lines.filter { $0.label != nil }
        let questions = lines.filter { $0.isQuestion && $0.label == nil }
        guard labels.count >= 2 || questions.count >= Self.fewestQuestions && areAnswered(lines),
            let guest = guest(labels)
        else { return }
        var speaker: SpeakerReader.Found?
        var last: Int?
        for line in lines {
            if let label = line.label {
                speaker = label.speaker
                answer(label.start..<line.tokens.upperBound, by: label.speaker, &course)
                last = nil
            } else if line.isQuestion {
                speaker = labels.isEmpty ? guest : nil
                last = line.tokens.upperBound
            } else if let speaker, last == nil || isSpeech(line.tokens) {
                answer(line.tokens, by: speaker, &course)
            }
        }
    }

    /// Whether the lines behind questions mostly speak of themselves and quote nobody.
    private func areAnswered(_ lines: [Line]) -> Bool {
        let answers = zip(lines, lines.dropFirst()).filter { $0.isQuestion && !$1.isQuestion }.map(\.1.tokens)
        let spoken = answers.filter { answer in
            speaks(answer) && !answer.contains { QuotedSpan.Mark.read(reading, at: $0) != nil }
        }
        return spoken.count * 2 > answers.count
    }

    private func lines() -> [Line] {
        var lines: [Line] = []
        for sentence in reading.text.sentences {
            if let last = lines.last, reading.sentence(of: last.tokens.lowerBound).line == sentence.line {
                lines[lines.count - 1] = Line(tokens: last.tokens.lowerBound..<sentence.tokens.upperBound)
            } else {
                lines.append(Line(tokens: sentence.tokens))
            }
        }
        return lines.map { line in
            var line = line
            line.label = label(of: line.tokens)
            line.isQuestion = line.tokens.last.map { reading.tokens[$0].lower == "?" } == true
            return line
        }
    }

    /// The name or the initials and the colon that a line opens with, words behind them that no mark opens.
    private func label(of line: Range<Int>) -> (speaker: SpeakerReader.Found, start: Int)? {
        guard let colon = line.prefix(Self.longestLabel).first(where: { reading.tokens[$0].lower == ":" }),
            colon + 1 < line.upperBound, colon > line.lowerBound, QuotedSpan.Mark.read(reading, at: colon + 1) == nil
        else { return nil }
        let words = line.lowerBound..<colon
        let initials = reading.tokens[words].flatMap { $0.folded.filter(\.isLetter) }
        let name = speakers.references.mentions(in: words).first { $0.kind == .name && $0.tokens == words }
        guard initials.count >= 2, initials.count <= 4, reading.tokens[words].allSatisfy({ $0.range.count <= 4 }),
            reading.tokens[words].allSatisfy({ $0.isCapitalized || $0.kind == .punctuation || $0.letters == .none })
        else { return name.map { (.init(tokens: words, entity: $0.referent), colon + 1) } }
        let meant = entities.entities.firstIndex { entity in
            entity.type == .person && entity.name.contains { $0.isLowercase }
                && Folding.fold(entity.name).split(whereSeparator: { " -".contains($0) }).compactMap(\.first)
                    == initials
        }
        return meant.map { (.init(tokens: words, entity: $0), colon + 1) }
    }

    /// Who answers: the one whom the labels name, else whom the article is about.
    private func guest(_ labels: [Line]) -> SpeakerReader.Found? {
        if let first = labels.first?.label { return first.speaker }
        guard let main = speakers.references.main,
            let name = speakers.references.mentions.first(where: { $0.referent == main })
        else { return nil }
        return .init(tokens: name.tokens, entity: main)
    }

    /// A line that ends as a sentence does: no heading, no signature.
    private func isSpeech(_ line: Range<Int>) -> Bool {
        line.last.map { [".", "!", "…", "»"].contains(reading.tokens[$0].lower) } == true
            && line.first.map { reading.tokens[$0].lower != "(" } == true
    }

    private func answer(_ tokens: Range<Int>, by speaker: SpeakerReader.Found, _ course: inout Course) {
        let content = trimmed(tokens)
        guard isSpeech(tokens), !content.isEmpty else { return }
        let attribution = Attribution(
            speaker: speaker, act: nil, rule: "quotation.answer", tokens: speaker.tokens)
        add(.direct, content, attribution, &course)
        course.answers.append(tokens)
    }

    private static let fewestQuestions = 3
    private static let longestLabel = 8
}
