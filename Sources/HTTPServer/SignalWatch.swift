import Dispatch
import Glibc

/// Calls back for each signal of a kind that comes, as long as it lives.
package struct SignalWatch {
    private let sources: [any DispatchSourceSignal]

    /// SIGTERM and SIGINT, which ask a process to end.
    package static let termination = [SIGTERM, SIGINT]
    /// SIGHUP, which asks a server to read its files again.
    package static let reload = [SIGHUP]

    /// Takes the signals over from the process's default.
    ///
    /// SIGPIPE is ignored from now on too: a reader that goes away must not end the process.
    ///
    /// - Parameters:
    ///   - numbers: the signals.
    ///   - action: called on a queue of its own; once for signals that come together.
    package init(for numbers: [Int32], _ action: @escaping @Sendable () -> Void) {
        // Dispositions are process-wide; signal(2) cannot fail for these numbers.
        signal(SIGPIPE, SIG_IGN)
        let queue = DispatchQueue(label: "depeche.signals")
        sources = numbers.map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler(handler: action)
            source.resume()
            return source
        }
    }
}
