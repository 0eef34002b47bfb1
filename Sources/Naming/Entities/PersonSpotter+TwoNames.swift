import FrenchText

/// Where one person's full name ends and another's begins.
extension PersonSpotter {
    /// *a dit à Awa Sarr Modou Ba*: behind a whole name another begins, by a given name with a family name behind it.
    func opensAnotherName(_ index: Int, behind start: Int) -> Bool {
        isFullName(index, behindFullName: start..<index)
            && ["à", "avec", "de", "d'"].contains(reading.token(start - 1)?.lower ?? "")
    }

    /// Whether tokens are a given name with a family name, and at an index other such begin.
    func isFullName(_ index: Int, behindFullName name: Range<Int>) -> Bool {
        guard name.count >= 2, let token = reading.token(index), let next = reading.token(index + 1) else {
            return false
        }
        return isUnambiguousGivenName(token) && isGivenName(reading.tokens[name.lowerBound])
            && !isGivenName(reading.tokens[name.upperBound - 1]) && reading.adjoins(index, index + 1)
            && next.letters == .capitalized && !isGivenName(next)
    }
}
