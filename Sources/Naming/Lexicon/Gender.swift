/// The grammatical gender of words, which is that of the person whom they mean.
package enum Gender: Sendable, Hashable {
    case feminine
    case masculine
}
