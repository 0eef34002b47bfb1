import Dispatch
import Foundation
import HTTPMessage
import Spreadsheet
import Synchronization

/// A table as a workbook: it is written to a file beside the workers, which go on with what others ask, and sent from there.
final class SpreadsheetSource: ContentSource, @unchecked Sendable {
    // @unchecked: the table is used by the queue alone, what others see is behind `state`.

    private enum State {
        case notBegun
        case making
        case made(FileHandle)
        case over
    }

    /// How many may wait to be written, of whom some may have gone without anybody noticing.
    private static let most = 16
    private static let waiting = Atomic(0)

    /// Whether one more workbook would be written within reasonable time.
    static var hasRoom: Bool { waiting.load(ordering: .relaxed) < most }

    /// Workbooks are written one after another: each takes a processor for seconds where it is long.
    private static let queue = DispatchQueue(label: "workbooks", qos: .utility)
    /// Octets of a piece.
    private static let pieceBytes = 65_536

    private let places: Range<Int>
    private let rows: TableRows
    private let cancellation = Cancellation()
    private let state = Mutex(State.notBegun)

    /// - Parameters:
    ///   - places: of the items that are written.
    ///   - rows: the table.
    init(_ places: Range<Int>, of rows: TableRows) {
        self.places = places
        self.rows = rows
    }

    func next(_ wake: @escaping @Sendable () -> Void) -> ContentPiece {
        state.withLock { state in
            switch state {
            case .notBegun:
                state = .making
                Self.waiting.add(1, ordering: .relaxed)
                Self.queue.async {
                    self.make()
                    Self.waiting.subtract(1, ordering: .relaxed)
                    wake()
                }
                return .nothingYet
            case .making: return .nothingYet
            case .made(let file):
                guard let piece = try? file.read(upToCount: Self.pieceBytes) ?? Data() else { return .failure }
                return piece.isEmpty ? .end : .octets(Array(piece))
            case .over: return .failure
            }
        }
    }

    func cancel() {
        cancellation.cancel()
        state.withLock { $0 = .over }
    }

    /// Nothing of it was sent, or a part: either way it is no workbook.
    func end() -> [UInt8]? {
        cancel()
        return nil
    }

    private func make() {
        let made = SpreadsheetFile(places, of: rows, cancellation).open()
        state.withLock { state in
            guard case .making = state else { return }
            state = made.map(State.made) ?? .over
        }
    }
}
