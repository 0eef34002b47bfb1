/// When the articles are read: one reading at a time, and one more after it for all who asked meanwhile.
struct LoadingTurns {
    private enum State {
        case idle
        case loading
        /// Files may have changed behind the reading that is under way.
        case loadingOnceMore
    }

    private var state = State.idle

    /// Asks for a reading; true if the caller is to begin it.
    mutating func ask() -> Bool {
        switch state {
        case .idle:
            state = .loading
            return true
        case .loading, .loadingOnceMore:
            state = .loadingOnceMore
            return false
        }
    }

    /// Ends a reading; true if the caller is to begin another.
    mutating func end() -> Bool {
        switch state {
        case .idle, .loading:
            state = .idle
            return false
        case .loadingOnceMore:
            state = .loading
            return true
        }
    }
}
