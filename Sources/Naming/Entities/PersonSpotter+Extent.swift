import FrenchText

/// How far a person’s name reaches.
extension PersonSpotter {
    func nameEnd(from start: Int) -> Int {
        var end = start + 1
        while end - start < Self.longest {
            if opensAnotherName(end, behind: start) { break }
            if reading.adjoins(end - 1, end), isNamePart(end) || followsArticleOfName(end) || followsOwnParticle(end) {
                end += 1
            } else if let next = nameBehindParticle(end), isGivenName(reading.tokens[start]) || next.particle,
                // *Awa Sarr de Modou Ba*: somebody of another's.
                next.particle || !isFullName(next.index, behindFullName: start..<end)
            {
                end = next.index + 1
            } else {
                break
            }
        }
        return end
    }

    /// *Bruno Le Maire*: behind a capital article stands a name, whatever else the word means.
    private func followsArticleOfName(_ index: Int) -> Bool {
        guard let token = reading.token(index), let article = reading.token(index - 1) else { return false }
        return token.letters == .capitalized && article.letters == .capitalized && ["le", "la"].contains(article.lower)
    }

    /// *Ould Cheikh*, *Ben Sultan*: behind a particle of names stands a name, though it is a rank elsewhere.
    private func followsOwnParticle(_ index: Int) -> Bool {
        guard let token = reading.token(index), let particle = reading.token(index - 1) else { return false }
        return token.isCapitalized && !taken.contains(index) && Self.ownParticles.contains(particle.folded)
    }

    /// *al-Sissi*, *el-Béchir*: an article in lower case with the name behind its hyphen.
    func isArabicName(_ index: Int) -> Bool {
        guard reading.tokens.indices.contains(index), reading.tokens[index].isHyphenated else { return false }
        let token = reading.tokens[index]
        guard token.isWord,
            let hyphen = token.lower.utf8.firstIndex(of: UInt8(ascii: "-")),
            Self.arabicArticles.contains(String(token.lower[..<hyphen]))
        else { return false }
        let behind = token.range.lowerBound + token.lower[...hyphen].unicodeScalars.count
        return behind < token.range.upperBound && reading.text.scalars[behind].properties.isUppercase
    }

    /// *de Gaulle*, *bin Ali*, *van der Leyen*: the name behind one or two particles.
    ///
    /// - Returns: the name's index, and whether the particle can stand in names only.
    func nameBehindParticle(_ index: Int) -> (index: Int, particle: Bool)? {
        var next = index
        var isOwn = false
        while next < index + 2, next < reading.tokens.count, reading.tokens[next].letters == .lower,
            Self.particles.contains(lower: reading.tokens, at: next), reading.adjoins(next - 1, next)
        {
            isOwn = isOwn || Self.isParticleOfNames(reading.tokens[next])
            next += 1
        }
        guard next > index, reading.adjoins(next - 1, next), isNamePart(next) || followsOwnParticle(next) else {
            return nil
        }
        if !isOwn, isPlace(next..<next + 1) { return nil }
        return (next, isOwn)
    }

    // MARK: Tables

    static let particles = NameWords.personSpotterParticles.set
    /// *von*, *bin*: a particle that stands in names only; *de* and *la* stand anywhere.
    static func isParticleOfNames(_ token: Token) -> Bool {
        token.letters == .lower && particles.contains(lower: token)
            && !["de", "du", "d'", "la", "le", "des"].contains(token.lower)
    }

    /// Particles that stand in names only and bind whatever follows.
    private static let ownParticles: WordSet = ["ould", "ben", "bin", "ibn", "bint", "ag"]
    private static let arabicArticles = NameWords.personSpotterArabicArticles.set
}
