/// The features by which the tagger decides about one word.
package enum TagFeatures {
    /// Adds the features of a word of a sentence.
    ///
    /// - Parameters:
    ///   - place: the word's place in the sentence.
    ///   - words: the sentence's words.
    ///   - tags: the tags of the words before it.
    ///   - features: takes the features; what it held is removed.
    @inline(__always)
    package static func fill(
        _ place: Int, of words: [WordParts], tags: [UInt8], into features: inout FeatureHashes
    ) {
        features.removeAll()
        let word = words[place]
        let before = place >= 1 ? words[place - 1] : .edge
        let second = place >= 2 ? words[place - 2] : .edge
        let behind = place + 1 < words.count ? words[place + 1] : .edge
        let next = place + 2 < words.count ? words[place + 2] : .edge
        let last = place >= 1 ? UInt64(tags[place - 1]) + 1 : 0
        let lastTwo = place >= 2 ? (UInt64(tags[place - 2]) + 1) << 8 | last : last
        let isFirst: UInt64 = place == 0 ? 1 : 0
        features.add(1)
        features.add(word.word)
        features.add(word.endings.two)
        features.add(word.endings.three)
        features.add(word.endings.four)
        features.add(word.opening)
        features.add(word.shape, isFirst)
        features.add(before.word)
        features.add(behind.word)
        features.add(second.word)
        features.add(next.word)
        features.add(last)
        features.add(lastTwo)
        features.add(word.word, last)
        features.add(behind.endings.three)
        features.add(before.endings.three)
        features.add(word.word, behind.word)
        features.add(before.word, word.word)
        features.add(before.word, word.endings.three)
        features.add(behind.shape, word.shape)
        features.add(word.endings.three, last)
        features.add(word.endings.two, behind.endings.two)
        features.add(word.endings.three, lastTwo)
        features.add(word.endings.four, word.shape)
        features.add(last, word.shape, behind.shape)
        features.add(behind.word, last)
        let (own, left, right) = (word.groups, before.groups, behind.groups)
        features.add(own.middle)
        features.add(own.fine)
        features.add(own.habit)
        features.add(own.habit, word.endings.three)
        features.add(own.habit, last)
        features.add(own.habit, right.habit)
        features.add(own.habit, left.habit, right.habit)
        features.add(own.habit, right.habit, next.groups.habit)
        features.add(own.habit, last, right.habit)
        features.add(word.word, right.habit)
        features.add(word.word, last, right.habit)
        features.add(right.habit, next.groups.habit)
        features.add(own.middle, right.middle)
        features.add(own.middle, left.middle)
        features.add(right.middle)
        features.add(left.middle)
        features.add(own.habit, word.shape, isFirst)
    }
}
