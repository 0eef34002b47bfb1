import Dispatch
import Foundation
import Synchronization

/// Reads files in processes of their own: they are started when the first file needs them, and one that a file ends is replaced.
package final class ParserProcesses: DocumentReading {
    private let program: String
    private let places: DispatchSemaphore
    // A child is in one place only: here, or in the hands of the thread that took it.
    private let idle = Mutex<[Waiting]>([])

    /// A child that waits for a file.
    private struct Waiting: @unchecked Sendable {
        let child: ParserChild
    }

    /// - Parameters:
    ///   - program: the path of this program.
    ///   - most: how many processes read at a time.
    package init(program: String = "/proc/self/exe", most: Int = 2) {
        // The link leads elsewhere in another process.
        self.program = (try? FileManager.default.destinationOfSymbolicLink(atPath: program)) ?? program
        places = DispatchSemaphore(value: max(1, most))
    }

    package func read(_ octets: [UInt8], as kind: FileKind) throws(FormatProblem) -> Document {
        guard octets.count <= kind.sizeLimit else {
            throw FormatProblem(.tooLarge, "\(octets.count) bytes, more than the limit of \(kind.sizeLimit)")
        }
        places.wait()
        defer { places.signal() }
        let child: ParserChild
        if let waiting = idle.withLock({ $0.popLast() }) {
            child = waiting.child
        } else {
            do { child = try ParserChild(program) } catch {
                throw FormatProblem(.unreadable, "no process can be started to read it: \(error.localizedDescription)")
            }
        }
        defer { if child.isAlive { give(child) } }
        return try child.read(octets, as: kind)
    }

    private func give(_ child: ParserChild) {
        let waiting = Waiting(child: child)
        idle.withLock { $0.append(waiting) }
    }

    /// Lets go of processes that nobody needs until files change again.
    package func rest() {
        idle.withLock { $0 = [] }
    }
}
