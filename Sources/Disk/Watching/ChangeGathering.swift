/// Gathers what changes in a folder until it is quiet and each file whole; without a file system or a clock.
struct ChangeGathering {
    typealias Instant = ContinuousClock.Instant

    /// How far a path is that will be told.
    private enum State {
        case whole
        /// It may still be written: it is whole if it looks the same when it is looked at again.
        case doubtful(FileMark?, since: Instant)
        /// It has a name; nobody was seen to write to it.
        case created(since: Instant)
        /// Somebody writes to it.
        case open(since: Instant)

        var isWhole: Bool { if case .whole = self { true } else { false } }
        var isWritten: Bool {
            switch self {
            case .open, .created: true
            case .whole, .doubtful: false
            }
        }
    }

    var timing: WatchTiming
    private var states: [RelativePath: State] = [:]
    /// How many of them are whole.
    private var wholeCount = 0
    /// No look is due before; counted on, so that a note costs the same however much is waited for.
    private var lookBound: Instant?
    private var isEverything = false
    private var firstNews: Instant?
    private var lastNews: Instant?
    /// Paths that are told apart; beyond, everything may have changed.
    private let limit: Int

    init(timing: WatchTiming, limit: Int = 16_384) {
        self.timing = timing
        self.limit = limit
    }

    /// The path has its content: it was closed, moved here or away, or removed.
    mutating func noteWhole(_ path: RelativePath, at now: Instant) {
        set(.whole, for: path)
        noteNews(at: now)
    }

    /// The folder is gone, with all that was below it.
    mutating func noteRemovedFolder(_ path: RelativePath, at now: Instant) {
        keep { below, _ in !path.contains(below) }
        noteWhole(path, at: now)
    }

    /// The file has a name now.
    mutating func noteCreated(_ path: RelativePath, at now: Instant) {
        set(.created(since: now), for: path)
        bound(at: now)
    }

    /// Somebody writes to the file.
    mutating func noteWritten(_ path: RelativePath, at now: Instant) {
        set(.open(since: now), for: path)
        bound(at: now)
    }

    /// Who may read the file, or what it says of its times, is another.
    mutating func noteAttributes(_ path: RelativePath, at now: Instant) {
        // Who writes to a file sets its times before it closes it.
        if states[path]?.isWritten != true { noteWhole(path, at: now) }
    }

    /// The file is another than before, and may be written to still.
    mutating func noteDoubtful(_ path: RelativePath, _ mark: FileMark?, at now: Instant) {
        if case .doubtful(mark, _)? = states[path] { return }
        set(.doubtful(mark, since: now), for: path)
        noteNews(at: now)
    }

    /// Anything may be another than before.
    mutating func noteEverything(at now: Instant) {
        isEverything = true
        // All that is whole is told with it.
        keep { _, state in !state.isWhole }
        noteNews(at: now)
    }

    /// Forgets all: the folder is gone.
    mutating func forget() {
        keep { _, _ in false }
        isEverything = false
        firstNews = nil
        lastNews = nil
    }

    /// The paths that are to be looked at now.
    mutating func due(at now: Instant) -> [RelativePath] {
        guard let lookBound, lookBound <= now else { return [] }
        var due: [RelativePath] = []
        var later: Instant?
        for (path, state) in states {
            guard let moment = lookMoment(state) else { continue }
            if moment <= now { due.append(path) } else { later = min(later ?? moment, moment) }
        }
        self.lookBound = later
        return due.sorted()
    }

    /// What a path that was due looks like, each of which has to be told; nil for nothing.
    mutating func noteLook(_ path: RelativePath, _ mark: FileMark?, at now: Instant) {
        switch states[path] {
        case nil, .whole: break
        case .doubtful(mark, _): set(.whole, for: path)
        case .doubtful, .open: set(.doubtful(mark, since: now), for: path)
        case .created:
            // A link has its content with its name; so has a file that got its name when it was written already (link(2)).
            // An empty one waits for who made it.
            let isEmptyFile = mark?.isFile == true && mark?.size == 0
            set(isEmptyFile ? .open(since: now) : .whole, for: path)
        }
    }

    /// When something may be to be done next: a look, or telling; nil while nothing is waited for.
    var nextMoment: Instant? {
        [lookBound, hasNews ? tellingMoment : nil].compactMap { $0 }.min()
    }

    /// What is to be told now, once; nil as long as it is not quiet.
    mutating func take(at now: Instant) -> FolderChange? {
        guard hasNews else { return nil }
        if let tellingMoment, tellingMoment > now { return nil }
        let change = FolderChange(
            paths: states.filter(\.value.isWhole).keys.sorted(), isEverything: isEverything,
            unfinished: states.filter { !$0.value.isWhole }.keys.sorted())
        keep { _, state in !state.isWhole }
        isEverything = false
        firstNews = nil
        lastNews = nil
        return change
    }

    private var hasNews: Bool { isEverything || wholeCount > 0 }

    private mutating func set(_ state: State, for path: RelativePath) {
        let former = states.updateValue(state, forKey: path)
        wholeCount += (state.isWhole ? 1 : 0) - (former?.isWhole == true ? 1 : 0)
        if let moment = lookMoment(state) { lookBound = min(lookBound ?? moment, moment) }
    }

    private mutating func keep(_ isKept: (RelativePath, State) -> Bool) {
        states = states.filter { isKept($0.key, $0.value) }
        wholeCount = states.values.count(where: \.isWhole)
        lookBound = states.values.compactMap(lookMoment).min()
    }

    /// When it was quiet long enough, or something waited long enough.
    private var tellingMoment: Instant? {
        guard let firstNews, let lastNews else { return nil }
        return min(lastNews + timing.settle, firstNews + timing.longest)
    }

    private func lookMoment(_ state: State) -> Instant? {
        switch state {
        case .whole: nil
        case .doubtful(_, let since), .created(let since): since + timing.settle
        case .open(let since): since + timing.patience
        }
    }

    private mutating func noteNews(at now: Instant) {
        firstNews = firstNews ?? now
        lastNews = now
        bound(at: now)
    }

    private mutating func bound(at now: Instant) {
        guard states.count > limit else { return }
        // Files that are written to are still told apart, unless there are as many of those.
        keep { _, state in state.isWritten }
        if states.count > limit { keep { _, _ in false } }
        isEverything = true
        firstNews = firstNews ?? now
        lastNews = now
    }
}
