/// Who asks, as far as an answer may differ by it.
///
/// A part of what every cache is keyed by: what was made for one is never given to another.
package enum Caller: Hashable, Sendable {
    /// Nobody in particular.
    case anyone
    /// Who has shown a credential, by the name that it was given out under.
    case named(String)

    /// Octets of memory that it takes beside itself.
    package var heapBytes: Int {
        switch self {
        case .anyone: 0
        case .named(let name): HeapSize.bytes(name)
        }
    }
}
