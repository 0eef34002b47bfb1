import Disk
import Foundation
import NewsAPI
import NewsIndex
import Synchronization

/// Notes what changed from one snapshot to the next, and keeps it, so that it lasts.
///
/// The file holds the latest changes and what there was, so that what changes while no process runs is noted at the next start.
/// A log that begins finds all that is there already, and notes nothing of it.
final class ChangeLog: Sendable {
    /// The file's name in the data folder.
    static let fileName = "changes"
    /// Octets that the file may have: more than that is no log, and must not fill the memory.
    private static let byteLimit = 1 << 32

    private struct State: ~Copyable {
        var kept: KeptChanges
        /// What there was; nil while nothing is known.
        var known: CorpusState?
        /// Nil while nothing can be added, and the file is to be written anew.
        var log: DurableLog?
        /// How many changes the file has.
        var count = 0
    }

    /// Why nothing is kept; nil where it is.
    let problem: DiskError?
    /// Whether there was a log that could not be read, in whose place another one began.
    let isAnew: Bool
    private let path: String?
    private let limit: Int
    private let state: Mutex<State>

    /// Opens the log of a data folder.
    ///
    /// - Parameters:
    ///   - data: the folder; nil keeps the changes in memory alone.
    ///   - limit: how many changes are kept.
    ///   - now: microseconds since 1970, where a log that begins does.
    init(_ data: DataFolder?, limit: Int, now: Int = ChangeLog.now) {
        self.limit = limit
        var state = State(kept: KeptChanges(origin: now, floor: now, limit: limit))
        // Who has not the lock says so already.
        guard let data, data.problem == nil else {
            (path, problem, isAnew) = (nil, nil, false)
            self.state = Mutex(state)
            return
        }
        var isAnew = false
        let path = data.path + "/" + Self.fileName
        do throws(DiskError) {
            if let octets = try DurableFile(path).read(limit: Self.byteLimit) {
                guard octets.starts(with: ChangeRecords.header) else { throw .foreign(path: path) }
                let records = ChangeRecords(octets, limit: limit)
                var log = try DurableLog(path)
                try log.cut(to: records.end)
                // A log whose first frames are damaged begins anew.
                if let kept = records.kept, records.hasState {
                    state.kept = kept
                    state.known = CorpusState(records.items)
                    state.count = records.changeCount
                    state.log = consume log
                } else {
                    isAnew = true
                }
            }
            (self.path, problem, self.isAnew) = (path, nil, isAnew)
        } catch {
            (self.path, problem, self.isAnew) = (nil, error, false)
        }
        self.state = Mutex(state)
    }

    /// The latest changes.
    var kept: KeptChanges { state.withLock { $0.kept } }

    /// Notes what is another in a snapshot than in the one before.
    ///
    /// - Parameters:
    ///   - snapshot: the one that will serve.
    ///   - now: microseconds since 1970.
    /// - Returns: what changed, and why it is not kept, if it should be and is not.
    func note(
        _ snapshot: IndexSnapshot, now: Int = ChangeLog.now
    ) -> (numbered: [NumberedChange], problem: DiskError?) {
        let found = CorpusState(snapshot)
        return state.withLock { state in
            let changes = state.known?.changes(to: found) ?? []
            // No number is given twice, not even where the last ones could not be kept: time goes on.
            let first = max(state.kept.last + 1, now)
            let numbered = changes.enumerated().map { place, change in
                NumberedChange(sequence: first + place, milliseconds: now / 1000, change: change)
            }
            state.known = found
            state.kept.append(numbered)
            guard let path, !numbered.isEmpty || state.log == nil else { return (numbered, nil) }
            do throws(DiskError) {
                try Self.keep(numbered, in: &state, at: path, limit: limit)
                return (numbered, nil)
            } catch {
                state.log = nil
                return (numbered, error)
            }
        }
    }

    /// Forgets, in the file, which things there were and are not any more; who follows from before is told so.
    ///
    /// - Returns: why the file still has them; nil where it does not.
    func forget() -> DiskError? {
        state.withLock { state in
            state.kept = KeptChanges(origin: state.kept.origin, floor: state.kept.last, limit: limit)
            guard let path else { return nil }
            // Without a log the file is written anew.
            state.log = nil
            do throws(DiskError) {
                try Self.keep([], in: &state, at: path, limit: limit)
                return nil
            } catch {
                return error
            }
        }
    }

    /// Adds changes to the file, or writes it anew where that cannot be or would leave more behind than is kept.
    private static func keep(
        _ changes: [NumberedChange], in state: inout State, at path: String, limit: Int
    ) throws(DiskError) {
        state.count += changes.count
        if state.log != nil, state.count <= 2 * max(limit, 1_000) {
            let frame = ChangeRecords.frame(of: changes)
            try state.log?.append(frame.span)
            return
        }
        state.log = nil
        let frames = [ChangeRecords.header, ChangeRecords.frame(of: state.kept)]
        let known = state.known.map(ChangeRecords.frame) ?? []
        try DurableFile(path).replace { write throws(DiskError) in
            for frame in frames { try write(frame.span) }
            try write(known.span)
        }
        state.log = try DurableLog(path)
        state.count = state.kept.changes.count
    }

    /// Microseconds since 1970: they stay exact where a number is a double.
    static var now: Int { Int(Date().timeIntervalSince1970 * 1_000_000) }
}
