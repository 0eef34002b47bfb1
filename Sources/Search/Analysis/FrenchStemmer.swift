import CStemmer

/// Stems of French words by the Snowball algorithm, which Debian's libstemmer carries.
///
/// A stemmer serves one thread: whoever needs one makes it, which costs less than a microsecond.
@safe package final class FrenchStemmer {
    /// Owned by this object alone, from the first word to `deinit`: most queries have a word, not all of them stems.
    private lazy var stemmer: OpaquePointer? = unsafe sb_stemmer_new("french", "UTF_8")

    package init() {}

    deinit { unsafe sb_stemmer_delete(stemmer) }

    /// The folded stem of an exact form: what *événement*, *évènements* and *evenement* have in common.
    ///
    /// The algorithm reads accents (*manifesté* loses its ending, *manifeste* another one), so that it gets the exact form; what it
    /// leaves is folded. It also leaves the plural of nouns in *-er* beside their verbs (*conseillers*): their *s* goes first.
    package func stem(_ exact: [UInt8]) -> [UInt8] {
        guard exact.count > 2, exact.first.map({ !(0x30...0x39).contains($0) }) ?? false else { return exact }
        var word = exact
        if word.count >= 6, word.suffix(3) == [0x65, 0x72, 0x73] { word.removeLast() }
        // The octets are read during the call; what is given stays the stemmer's, and is copied before its next call.
        let stem = unsafe word.withUnsafeBufferPointer { octets -> [UInt8] in
            guard let stemmer = unsafe stemmer,
                let result = unsafe sb_stemmer_stem(stemmer, octets.baseAddress, CInt(octets.count))
            else { return word }
            let count = unsafe Int(sb_stemmer_length(stemmer))
            return unsafe Array(UnsafeBufferPointer(start: result, count: count))
        }
        return stem.isEmpty ? WordFolding.fold(word) : WordFolding.fold(stem)
    }
}
