import Facts
import FrenchText
import Grammar
import Naming

/// Reads what people are reported to have said: between quotation marks, behind *que*, behind *selon*.
struct QuotationReader {
    let reading: Reading
    let entities: CollectedEntities
    let speakers: SpeakerReader
    /// What stands between quotation marks, in order.
    let spans: [QuotedSpan]

    /// Who says something and by what words, before it is known what.
    struct Attribution {
        var speaker: SpeakerReader.Found?
        var act: SpeechAct?
        let rule: String
        /// All tokens that the attribution takes, speaker included.
        var tokens: Range<Int>
    }

    /// What is said so far, while the text is read from its start.
    struct Course {
        var quotations: [Quotation] = []
        /// The attribution that a further quotation of the same paragraph goes on with, and where what it said ended.
        var open: (attribution: Attribution, end: Int)?
        /// The lines that are answers of an interview: nothing else is read in them.
        var answers: [Range<Int>] = []
        /// The first token that no quotation holds yet.
        var readUpTo = 0
        /// The last words between marks that no verb attributes: their quotations, and where the last one ends.
        var pending: (quotations: [(index: Int, kind: Quotation.Kind, content: Range<Int>)], end: Int) = ([], 0)
    }

    /// The quotations of the article in text order.
    func read() -> [Quotation] {
        let spans = spans.filter { holdsWords($0.content) }
        var course = Course()
        readInterview(&course)
        var next = 0
        for sentence in reading.text.sentences {
            let mine = spans[next...].prefix { $0.tokens.lowerBound < sentence.tokens.upperBound }
            next += mine.count
            while let answer = course.answers.first, answer.upperBound <= sentence.tokens.lowerBound {
                course.answers.removeFirst()
            }
            if course.answers.first?.contains(sentence.tokens.lowerBound) == true { continue }
            guard !mine.isEmpty || mayReport(sentence.tokens) || opensTurn(sentence) else { continue }
            read(sentence, spans: mine, &course)
        }
        return course.quotations.sorted {
            ($0.evidence.range.lowerBound, $0.evidence.range.upperBound)
                < ($1.evidence.range.lowerBound, $1.evidence.range.upperBound)
        }
    }

    /// Reads the quotations that start in a sentence.
    private func read(_ sentence: Sentence, spans: ArraySlice<QuotedSpan>, _ course: inout Course) {
        let acts = SpeechAct.acts(in: sentence.tokens, of: reading).filter { act in
            !spans.contains { $0.content.contains(act.tokens.lowerBound) }
        }
        readTurn(sentence, &course)
        readAs(sentence, spans, &course)
        readPostposed(sentence, acts, spans, &course)
        var (act, span) = (acts.startIndex, spans.startIndex)
        while act < acts.endIndex || span < spans.endIndex {
            if span == spans.endIndex
                || act < acts.endIndex && acts[act].tokens.lowerBound < spans[span].tokens.lowerBound
            {
                if acts[act].tokens.lowerBound >= course.readUpTo {
                    readClause(of: acts[act], acts[act...], in: sentence, spans, &course)
                }
                act += 1
            } else {
                if spans[span].content.lowerBound >= course.readUpTo { read(spans[span], in: sentence, acts, &course) }
                span += 1
            }
        }
        readAccordingTo(sentence, spans, &course)
    }

    private func read(_ span: QuotedSpan, in sentence: Sentence, _ acts: [SpeechAct], _ course: inout Course) {
        // Capitals between marks are a heading.
        guard span.content.contains(where: { reading.tokens[$0].isWord && reading.tokens[$0].letters != .upper }) else {
            return
        }
        if let attribution = attribution(of: span, in: sentence, acts, course) {
            add(span, attribution, &course)
        } else if isStatement(span) {
            add(span, nil, &course)
        }
    }

    /// Whether a sentence without quotation marks can report speech: one pass over its words.
    private func mayReport(_ sentence: Range<Int>) -> Bool {
        sentence.contains { index in
            Self.reporting.contains(lower: reading.tokens, at: index)
                || Self.openings.contains(lower: reading.tokens, at: index) && index > 0
                    && reading.lexicon.speech.knows(reading.tokens, at: index - 1)
                || reading.tokens[index].lower == "," && mayTurn(index + 1)
                || index == sentence.lowerBound && ["pour", "comme"].contains(reading.tokens[index].lower)
        }
    }

    private func mayTurn(_ index: Int) -> Bool {
        guard let token = reading.token(index) else { return false }
        return token.isHyphenated || ["a", "ont", "avait", "s'"].contains(token.lower)
            || reading.lexicon.speech.knows(reading.tokens, at: index)
    }

    private static let reporting = ReportWords.quotationReaderReporting.set

    private func holdsWords(_ range: Range<Int>) -> Bool {
        range.contains { reading.tokens[$0].kind != .punctuation }
    }

    /// Whether words between marks that nobody is said to have spoken are a statement, not a title or an ironic word.
    func isStatement(_ span: QuotedSpan) -> Bool {
        let words = span.content.count { reading.tokens[$0].kind != .punctuation }
        if span.close != nil, words >= 3, opensLikeSentence(span), speaks(span.content) { return true }
        guard words >= Self.fewestWords, span.close != nil || words >= 2 * Self.fewestWords else { return false }
        let last = reading.tokens[span.content.upperBound - 1]
        return opensLikeSentence(span) && ([".", "!", "?", "…"].contains(last.lower) || words >= 2 * Self.fewestWords)
    }

    private func opensLikeSentence(_ span: QuotedSpan) -> Bool {
        [.capitalized, .upper].contains(reading.tokens[span.content.lowerBound].letters)
            || reading.tokens[span.content.lowerBound].kind == .elision
    }

    /// Whether somebody speaks of himself or to others: *« Tu es viré ! »* is no title.
    func speaks(_ range: Range<Int>) -> Bool {
        range.contains { Self.speaking.contains(lower: reading.tokens, at: $0) }
    }

    static let speaking = ReportWords.quotationReaderSpeaking.set

    // MARK: Adding

    func add(_ span: QuotedSpan, _ attribution: Attribution?, _ course: inout Course) {
        var content = trimmed(span.content)
        // Where the closing mark is missing, what tells who speaks ends what is said.
        if span.close == nil, let attribution, content.contains(attribution.tokens.lowerBound) {
            content = trimmed(content.lowerBound..<attribution.tokens.lowerBound)
        }
        guard !content.isEmpty else { return }
        let isFragment = isFragment(span, attribution)
        let end = isFragment ? max(span.tokens.upperBound, lastEnd(of: span, attribution)) : span.tokens.upperBound
        if end > span.tokens.upperBound { content = span.tokens.lowerBound..<end }
        let isPending = attribution.map { $0.rule == "quotation.foreground" } ?? true
        settle(before: span, isPending ? nil : attribution, &course)
        if isPending { course.pending.quotations.append((course.quotations.count, .direct, content)) }
        course.pending.end = span.tokens.upperBound
        add(isFragment ? .mixed : .direct, content, attribution, &course)
        course.readUpTo = max(course.readUpTo, end, attribution?.tokens.upperBound ?? 0)
        course.open = attribution.map { ($0, course.readUpTo) }
    }

    /// Who said the last words said those right before: *« Tout va mal, tous souffrent » « Agissons », a dit Awa Sarr*.
    private func settle(before span: QuotedSpan, _ attribution: Attribution?, _ course: inout Course) {
        let between = course.pending.end..<max(course.pending.end, span.tokens.lowerBound)
        let isNext = between.allSatisfy { reading.tokens[$0].kind == .punctuation }
        if isNext, let attribution, attribution.tokens.lowerBound >= span.tokens.upperBound {
            for (index, kind, content) in course.pending.quotations {
                course.quotations[index] = quotation(kind, content, attribution)
            }
        }
        if !isNext || attribution != nil { course.pending.quotations = [] }
    }

    /// *a dénoncé « le mépris » des uns et « la peur » des autres*: the end of the last fragment that the verb governs.
    private func lastEnd(of span: QuotedSpan, _ attribution: Attribution?) -> Int {
        var end = span.tokens.upperBound
        guard let act = attribution?.act else { return end }
        let sentence = reading.sentence(of: span.tokens.lowerBound).tokens
        let first = spans.partition { $0.tokens.lowerBound >= end }
        for next in spans[first...] {
            // *« A », « B »* are two.
            guard !next.content.isEmpty, next.tokens.upperBound <= sentence.upperBound,
                next.tokens.lowerBound - end <= Self.widestGap,
                (end..<next.tokens.lowerBound).contains(where: {
                    reading.tokens[$0].isWord && !isJoint(reading.tokens[$0])
                }),
                SpeechAct.acts(in: end..<next.tokens.lowerBound, of: reading).isEmpty,
                !(end..<next.tokens.lowerBound).contains(where: { [";", ":"].contains(reading.tokens[$0].lower) }),
                governs(act, next.content.lowerBound)
            else { break }
            end = next.tokens.upperBound
        }
        return end
    }

    /// Whether a token hangs on a verb of speech, no other such verb between them.
    func governs(_ act: SpeechAct, _ token: Int) -> Bool {
        var token = token
        for _ in 0..<Self.deepest {
            guard let head = reading.grammar.head(token) else { return false }
            if act.tokens.contains(head) { return reading.grammar.relation(token) != .conjunct }
            if reading.grammar.relation(token) == .conjunct, reading.grammar.partOfSpeech(token) == .verb {
                return false
            }
            token = head
        }
        return false
    }

    private static let deepest = 12
    private static let widestGap = 16

    /// Whether the words between marks are a part of the article's own sentence: *s’est dit « confiant »*.
    private func isFragment(_ span: QuotedSpan, _ attribution: Attribution?) -> Bool {
        guard attribution?.rule == "quotation.verb-before", let open = span.open, let before = reading.token(open - 1)
        else { return false }
        return before.lower != ":" && reading.tokens[span.content.lowerBound].letters == .lower
    }

    func add(_ kind: Quotation.Kind, _ content: Range<Int>, _ attribution: Attribution?, _ course: inout Course) {
        course.quotations.append(quotation(kind, content, attribution))
    }

    private func quotation(
        _ kind: Quotation.Kind, _ content: Range<Int>, _ attribution: Attribution?
    ) -> Quotation {
        Quotation(
            kind: kind,
            speaker: attribution?.speaker.map {
                Quotation.Speaker(
                    range: reading.text.range(ofTokens: $0.introduction ?? $0.tokens), entity: $0.entity)
            },
            verb: attribution?.act.map {
                Quotation.Verb(range: reading.text.range(ofTokens: $0.tokens), infinitive: $0.verb)
            },
            evidence: reading.evidence(content, rule: attribution?.rule ?? "quotation.unattributed"))
    }

    /// Words without the marks at their ends; the full stop of a whole sentence stays.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, Self.margins.contains(reading.tokens[start].lower) { start += 1 }
        while start < end, Self.margins.contains(reading.tokens[end - 1].lower) { end -= 1 }
        return start..<end
    }

    private static let margins: WordSet = [",", ";", ":", "-", "–", "—"]
    /// Fewer words between marks are a title or a word used with distance.
    private static let fewestWords = 5
}
