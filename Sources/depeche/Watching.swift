import Disk

/// How changes in the folder of articles are seen.
enum Watching: String, CaseIterable {
    /// The kernel tells of them; where it does not, as by polling.
    case auto
    /// By a look from time to time.
    case poll
    /// Not at all.
    case off

    /// Begins to watch a folder; nil where it is not watched.
    ///
    /// - Parameters:
    ///   - folder: its path.
    ///   - tell: is told what changes, as long as the watch lives.
    /// - Returns: the watch.
    func begin(_ folder: String, tell: @escaping @Sendable (FolderNews) -> Void) -> FolderWatch? {
        self == .off ? nil : FolderWatch(folder, polls: self == .poll, tell: tell)
    }
}
