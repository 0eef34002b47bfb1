package import HTTPMessage

/// What one connection may take of memory and time.
package struct ConnectionLimits: Sendable, Hashable {
    /// What a request head may take.
    package var head = HeadLimits()
    /// Octets of a decoded body; more is answered 413.
    ///
    /// Every connection may hold as many while its request comes in.
    package var bodyBytes = 65_536
    /// Octets of answers waiting to be sent above which no further request is read or handled.
    package var pendingBytes = 262_144
    /// Requests answered on one connection; the last of them says `Connection: close`.
    package var requests = 1_000_000
    /// From the first octet of a head to its end, in seconds; then 408.
    package var headDeadline = Timespan.seconds(10)
    /// How long a body or an answer may move slower than its rate; then 408, or the connection is cut.
    package var transferWindow = Timespan.seconds(20)
    /// Octets a second a peer must send of a body, on the average of a window.
    package var minimumReceiveRate = 512
    /// Octets a second a peer must take of its answers, on the average of a window.
    package var minimumSendRate = 512
    /// How long an answer may take to be made, and each further piece of one that is made while it is sent; then 503.
    package var answerDeadline = Timespan.seconds(30)
    /// How long a connection without a request stays open.
    package var idleDeadline = Timespan.seconds(60)
    /// How long to wait for the peer's end after our own.
    package var lingerDeadline = Timespan.seconds(2)

    package init() {}

    /// Octets that must move within a window for it to be renewed, at a rate in octets a second.
    func windowBytes(at rate: Int) -> Int {
        let (bytes, isTooLarge) = rate.multipliedReportingOverflow(by: max(1, transferWindow.wholeSeconds))
        return isTooLarge ? Int.max : max(1, bytes)
    }
}
