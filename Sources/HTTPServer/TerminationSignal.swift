import Dispatch
import Glibc

/// The signals that ask a process to end: SIGTERM and SIGINT.
package enum TerminationSignal {
    /// Takes the signals over from the process's default and calls back for each one that comes.
    ///
    /// SIGPIPE is ignored from now on too: a reader that goes away must not end the process.
    ///
    /// - Parameter action: called on a queue of its own.
    /// - Returns: what keeps the watch; hold it as long as it shall last.
    package static func watch(_ action: @escaping @Sendable () -> Void) -> Watch {
        // Dispositions are process-wide; signal(2) cannot fail for these numbers.
        signal(SIGPIPE, SIG_IGN)
        let queue = DispatchQueue(label: "depeche.signals")
        let sources = [SIGTERM, SIGINT].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler(handler: action)
            source.resume()
            return source
        }
        return Watch(sources: sources)
    }

    /// Signal sources that live as long as this value.
    package struct Watch {
        fileprivate let sources: [any DispatchSourceSignal]
    }
}
