import FrenchText
import Naming

/// Questions to the text, asked so often that each module asks them itself: a call into another one copies the token.
extension Reading {
    var tokens: [Token] { text.tokens }
    func token(_ index: Int) -> Token? { text.token(index) }
    func token(startingAt scalar: Int) -> Int { text.token(startingAt: scalar) }
    func sentence(of token: Int) -> Sentence { text.sentence(of: token) }
}
