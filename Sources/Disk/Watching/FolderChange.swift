/// What a watch has to say of its folder.
package enum FolderNews: Hashable, Sendable {
    case changed(FolderChange)
    /// The folder is not there any more; nothing more is said of it until it is back.
    case vanished
    /// The folder is there again, or for the first time; what changed in it is said next.
    case returned
    /// Changes are looked for from time to time from now on, since the kernel does not tell of them.
    case polling(because: DiskError)
}

/// What is another in a folder than when it was last spoken of.
package struct FolderChange: Hashable, Sendable {
    /// What was added, changed or removed, in order; a folder stands for all that was or is below it.
    ///
    /// Names that begin with a dot are left out, and what is below them.
    package let paths: [RelativePath]
    /// Whether anything else may have changed, too.
    package let isEverything: Bool
    /// Files that are being written just now, in order: what they held before is to be kept.
    ///
    /// They are spoken of again, once they are whole. After the kernel lost events some may be missing here.
    package let unfinished: [RelativePath]

    package init(paths: [RelativePath], isEverything: Bool, unfinished: [RelativePath]) {
        self.paths = paths
        self.isEverything = isEverything
        self.unfinished = unfinished
    }
}

/// When a watch speaks.
package struct WatchTiming: Hashable, Sendable {
    /// How long it is quiet before a change is told, so that a burst is one change; also how long a file has to stay the same
    /// that nobody was seen to close.
    package let settle: Duration
    /// How long a change waits at most for quiet.
    package let longest: Duration
    /// How long a file that somebody writes to is waited for without a sign of life.
    package let patience: Duration
    /// The time between two looks: at the whole folder when polling, else at whether it is still the same.
    package let interval: Duration

    package init(
        settle: Duration = .milliseconds(100), longest: Duration = .seconds(5), patience: Duration = .seconds(30),
        interval: Duration = .seconds(1)
    ) {
        self.settle = settle
        self.longest = longest
        self.patience = patience
        self.interval = interval
    }

    /// For looks from time to time: a file has to be the same in two of them.
    var polling: WatchTiming {
        WatchTiming(settle: interval, longest: max(longest, interval * 3), patience: patience, interval: interval)
    }
}
