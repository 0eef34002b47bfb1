/// What answers may take of memory, in octets.
package struct AnswerLimits: Sendable {
    /// One answer's content; an article's text alone may be longer, for it is as long as the article.
    package var answerBytes = 8 << 20
    /// All the answers that are kept to be given again.
    package var cacheBytes = 32 << 20

    package init() {}
}
