import Dispatch

/// Calls a closure from time to time, as long as it lives.
final class Heart {
    private let timer: any DispatchSourceTimer

    /// Less than the minute after which proxies give up a connection on which nothing is sent.
    private static let interval = DispatchTimeInterval.seconds(15)

    init(_ beat: @escaping @Sendable () -> Void) {
        timer = DispatchSource.makeTimerSource(queue: .global())
        timer.setEventHandler(handler: beat)
        timer.schedule(deadline: .now() + Self.interval, repeating: Self.interval)
        timer.resume()
    }

    deinit {
        timer.cancel()
    }
}
