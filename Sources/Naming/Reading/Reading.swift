package import Corpus
package import Facts
package import FrenchText
package import Grammar

/// An article while it is read: its tokens, the lexicon, and the questions that every spotter asks.
package final class Reading {
    package let article: ArticleID
    package let text: TokenizedText
    package let lexicon: Lexicon
    /// The trees of the sentences, each made when it is first asked about.
    package let grammar: ParsedText
    /// The title's place in the text (Unicode scalars), or nil.
    package let title: Range<Int>?
    /// The publication date that the file states, RFC 3339, or nil.
    package let statedDate: String?

    init(_ article: Article, lexicon: Lexicon, grammar: GrammarModel) {
        self.article = article.id
        let text = TokenizedText(article.text.scalars)
        self.text = text
        self.lexicon = lexicon
        self.grammar = ParsedText(text, model: grammar)
        title = article.title?.range
        statedDate = article.stated?.value
        firstWords = text.sentences.map { sentence in
            sentence.tokens.first { text.tokens[$0].kind != .punctuation && text.tokens[$0].kind != .elision }
                ?? sentence.tokens.upperBound
        }
        var roles: [(length: Int, meaning: Lexicon.Role)] = []
        roleNumbers = text.tokens.indices.map { index in
            guard text.tokens[index].kind != .punctuation, let role = lexicon.roles.match(text.tokens, at: index),
                role.meaning.isParticiple || !Lexicon.isParticiple(text.tokens[index].lower)
            else { return 0 }
            roles.append(role)
            return UInt32(roles.count)
        }
        self.roles = roles
        areShouted = text.sentences.map { sentence in
            var words = 0
            var capitals = 0
            for index in sentence.tokens where text.tokens[index].isWord && text.tokens[index].range.count > 1 {
                words += 1
                if text.tokens[index].letters == .upper { capitals += 1 }
            }
            return words > 1 && capitals * 2 > words
        }
    }

    /// For each token the number of the role that starts there in `roles`, from 1, or 0: rules ask for it many times over.
    private let roleNumbers: [UInt32]
    private let roles: [(length: Int, meaning: Lexicon.Role)]

    /// The longest role or title of the lexicon that starts at a token: its length in tokens and its meaning.
    package func role(at index: Int) -> (length: Int, meaning: Lexicon.Role)? {
        guard roleNumbers.indices.contains(index), roleNumbers[index] > 0 else { return nil }
        return roles[Int(roleNumbers[index]) - 1]
    }

    /// For each sentence, its first token that is no mark and no elided article.
    private let firstWords: [Int]
    /// For each sentence, whether most of its words are all capitals.
    private let areShouted: [Bool]

    /// Whether a token stands in a line of capitals, where they tell nothing.
    func isShouted(_ index: Int) -> Bool {
        areShouted[text.sentenceOfToken[index]]
    }

    /// Whether a token in a line of capitals is an everyday word, whatever accents it lost.
    func isShoutedWord(_ index: Int) -> Bool {
        tokens[index].letters == .upper && isShouted(index) && lexicon.foldedCommonWords.contains(folded: tokens[index])
    }

    /// Evidence for a range of tokens.
    package func evidence(_ tokens: Range<Int>, rule: String) -> Evidence {
        let sentence = tokens.first.map { self.sentence(of: $0).range }
        let range = text.range(ofTokens: tokens)
        return Evidence(article: article, range: range, sentence: sentence ?? range, rule: rule)
    }

    /// Whether a token opens its sentence, marks before it left aside.
    package func opensSentence(_ index: Int) -> Bool {
        index <= firstWords[text.sentenceOfToken[index]]
            || token(index - 1).map { ["«", "“", "\"", ":", "-", "–", "—"].contains($0.lower) } == true
    }

    /// Whether a word in capitals opens a dispatch with its agency behind it in parentheses, and a dash: *TULPA (AFP) -*.
    func isDatelineTown(_ index: Int) -> Bool {
        guard tokens[index].letters == .upper, index == firstWords[text.sentenceOfToken[index]],
            token(index + 1)?.lower == "(", token(index + 2)?.isCapitalized == true, token(index + 3)?.lower == ")",
            let dash = token(index + 4)
        else { return false }
        return ["-", "–", "—"].contains(dash.lower)
    }

    /// Whether a token is an everyday word, an accent that a capital lost put back: *Etat*.
    func isCommon(_ token: Token) -> Bool {
        token.letters == .capitalized ? isCommon(word: token.lower) : lexicon.commonWords.contains(lower: token)
    }

    /// Whether a word in lower case is an everyday one, though a capital may have cost its first accent.
    func isCommon(word: some StringProtocol) -> Bool {
        lexicon.commonWords.contains(String(word))
            || word.hasPrefix("e") && lexicon.commonWords.contains("é" + word.dropFirst())
    }

    /// Whether a capitalized token is just an ordinary word at the start of a sentence.
    func isOrdinaryOpening(_ index: Int) -> Bool {
        guard let token = token(index), token.letters == .capitalized else { return false }
        return opensSentence(index) && lexicon.commonWords.contains(lower: token)
    }

    /// Whether the first word of a full name can stand for the person alone: *Xi* for *Xi Jinping*, where it is no given
    /// name and no word.
    func standsForFamily(_ index: Int) -> Bool {
        guard let token = token(index), token.letters == .capitalized, token.range.count >= 2 else { return false }
        return !lexicon.givenNames.contains(folded: token) && !lexicon.commonWords.contains(lower: token)
            && !token.lower.contains(".") && places.match(tokens, at: index) == nil
    }

    private var places: PhraseTable<Lexicon.Place> { lexicon.places }

    /// Whether two neighbours belong to one run of words: nothing but spaces between them, same sentence.
    package func adjoins(_ left: Int, _ right: Int) -> Bool {
        guard right == left + 1, left >= 0, right < tokens.count,
            text.sentenceOfToken[left] == text.sentenceOfToken[right]
        else { return false }
        return tokens[right].isSpaced || tokens[left].kind == .elision || tokens[left].lower.hasSuffix(".")
    }

    /// Whether a lower-case word looks like an adjective, by its ending or as a demonym.
    package func isAdjective(_ index: Int) -> Bool {
        guard let token = token(index), token.isWord else { return false }
        if lexicon.countries.demonyms[lower: token] != nil || lexicon.regions.adjectives[token.folded] != nil {
            return true
        }
        // *communiqué*, *expliqués*: a participle is none, though it ends as one without its accent.
        guard token.folded.utf8.count >= 4, !(token.isHyphenated && token.folded.hasSuffix("-elle")),
            !Self.noAdjectives.contains(folded: token),
            !Lexicon.isParticiple(token.lower)
        else { return false }
        return Self.adjectiveEndings.end(token.folded) || Self.adjectives.contains(folded: token)
    }

    private static let adjectiveEndings: WordEndings = [
        "al", "ale", "aux", "ales", "el", "elle", "els", "elles", "ique", "iques", "if", "ive", "ifs", "ives", "aire",
        "aires", "ien", "ienne", "iens", "iennes", "ois", "oise", "oises", "aise", "aises", "een", "eenne", "eens",
        "eennes", "ain", "aine", "ains", "aines", "eux",
        "euse", "euses", "able", "ables", "ible", "ibles",
    ]
    private static let adjectives = NameWords.readingAdjectives.set
    private static let noAdjectives = NameWords.readingNoAdjectives.set
}
