package import HTTPMessage

/// What one connection may take of memory and time.
package struct ConnectionLimits: Sendable, Hashable {
    package var head = HeadLimits()
    /// Octets of a decoded body; more is answered 413.
    package var bodyBytes = 1_048_576
    /// Octets of answers waiting to be sent above which no further request is read or handled.
    package var pendingBytes = 262_144
    /// From the first octet of a head to its end; then 408.
    package var headDeadline = Duration.seconds(10)
    /// How long a body or an answer may move slower than `minimumRate`; then 408, or the connection is cut.
    package var transferWindow = Duration.seconds(20)
    /// Octets a second a peer must send of a body, or take of an answer.
    package var minimumRate = 512
    /// How long a connection without a request stays open.
    package var idleDeadline = Duration.seconds(60)
    /// How long to wait for the peer's end after our own.
    package var lingerDeadline = Duration.seconds(2)

    package init() {}

    /// Octets that must move within a window for it to be renewed.
    var windowBytes: Int {
        max(1, minimumRate * max(1, Int(transferWindow.components.seconds)))
    }
}
