/// What somebody is reported to have said.
package struct Quotation: Sendable, Hashable {
    package let kind: Kind
    /// Who said it; nil where the text does not tell.
    package let speaker: Speaker?
    /// The verb that tells of it; nil where there is none, as behind *selon*.
    package let verb: Verb?
    /// The words said, without the marks around them.
    package let evidence: Evidence

    package init(kind: Kind, speaker: Speaker?, verb: Verb?, evidence: Evidence) {
        self.kind = kind
        self.speaker = speaker
        self.verb = verb
        self.evidence = evidence
    }

    /// How the words are given.
    package enum Kind: String, Sendable, CaseIterable {
        /// Between quotation marks.
        case direct
        /// In the article's words, behind *que* or *selon*.
        case indirect
        /// In the article's words, with some of the speaker's own between marks.
        case mixed
    }

    /// Who speaks, as the text says and as far as it is known.
    package struct Speaker: Sendable, Hashable {
        /// The words that tell who: a name, a role, a pronoun; Unicode scalars of the article's text.
        package let range: Range<Int>
        /// Index among the article's entities, or nil where the words name nobody (*un témoin*).
        package let entity: Int?

        package init(range: Range<Int>, entity: Int?) {
            self.range = range
            self.entity = entity
        }
    }

    /// A verb of speech.
    package struct Verb: Sendable, Hashable {
        /// Unicode scalars of the article's text, auxiliary included.
        package let range: Range<Int>
        /// *déclarer*, *se féliciter*.
        package let infinitive: String

        package init(range: Range<Int>, infinitive: String) {
            self.range = range
            self.infinitive = infinitive
        }
    }
}
