import Corpus
import Extraction
import Facts
import Foundation
import FrenchText
import Grammar

/// The analyzer, made once: loading the lexicons takes longer than most inputs.
private let analyzer: ArticleAnalyzer = {
    do { return try ArticleAnalyzer() } catch { fatalError("the lexicons cannot be read: \(error)") }
}()

private let grammar: GrammarModel = {
    do { return try GrammarModel() } catch { fatalError("\(error)") }
}()

/// Any octets as a text: whatever is said of it stands in it, and is said again the same; each sentence is one tree.
func fuzz(_ input: [UInt8]) {
    let text = String(decoding: input, as: UTF8.self)
    guard let id = ArticleID(fileName: "input.txt") else { return }
    let verbatim = VerbatimArticle(text, id: id)
    requireTrees(of: verbatim.article.text.scalars)
    let facts = analyzer.analyze(verbatim.article)
    let length = verbatim.article.text.scalarCount

    let (evidences, ranges) = places(of: facts)
    for evidence in evidences {
        let (range, sentence) = (evidence.range, evidence.sentence)
        require(0 <= range.lowerBound && range.upperBound <= length, "\(evidence.rule) at \(range) of \(length)")
        require(!range.isEmpty, "\(evidence.rule) at \(range) is nothing")
        require(0 <= sentence.lowerBound && sentence.upperBound <= length, "a sentence at \(sentence) of \(length)")
    }
    for range in ranges + evidences.map(\.range) {
        let original = verbatim.original(range)
        require(
            0 <= original.lowerBound && original.upperBound <= text.unicodeScalars.count,
            "\(range) is \(original) of \(text.unicodeScalars.count)")
    }
    for entity in facts.entities { require(!entity.mentions.isEmpty, "\(entity.name) is mentioned nowhere") }
    require(places(of: analyzer.analyze(verbatim.article)).0 == evidences, "a second reading says something else")
}

/// Each sentence has one root, and every token a way to it.
private func requireTrees(of scalars: [Unicode.Scalar]) {
    let parsed = ParsedText(TokenizedText(scalars), model: grammar)
    for sentence in parsed.text.sentences {
        let roots = sentence.tokens.filter { parsed.head($0) == nil }
        require(roots.count == 1, "\(roots.count) roots in \(sentence.range)")
        let all = roots.first.map { parsed.subtree($0) }
        require(all == sentence.tokens, "the tree of \(sentence.range) is not whole")
    }
}

/// The places of all facts: those with a rule, and those without.
private func places(of facts: ArticleFacts) -> ([Evidence], [Range<Int>]) {
    let entities = facts.entities.flatMap { $0.mentions.map(\.evidence) + $0.roles.map(\.evidence) }
    let meetings = facts.meetings.flatMap { [$0.evidence] + $0.outcomes.map(\.evidence) }
    let others = facts.quotations.map(\.evidence) + facts.claims.map(\.evidence) + facts.dates.map(\.evidence)
    let words = facts.quotations.flatMap { [$0.speaker?.range, $0.verb?.range].compactMap(\.self) }
    return (entities + meetings + others + [facts.eventDate?.evidence].compactMap(\.self), facts.sentences + words)
}
