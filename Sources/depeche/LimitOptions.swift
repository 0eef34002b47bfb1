import ArgumentParser
import HTTPMessage
import HTTPServer
import NewsAPI

/// What the server grants its clients: each limit of `ServerConfiguration` as a flag.
struct LimitOptions: ParsableArguments {
    @Option(help: "Connections in all; beyond, 503. (default: 16384)")
    var maximumConnections: Int?

    @Option(
        help: "Connections of one address, of one /64 in IPv6; beyond, 503; 0: no limit of its own. (default: 0)")
    var connectionsPerAddress: Int?

    @Option(help: "Connections that the kernel queues for each loop. (default: 1024)")
    var backlog: Int?

    @Option(help: "Answers that are made at a time. (default: one a processor)")
    var workers: Int?

    @Option(help: "Answers that may wait to be made; beyond, 503. (default: 512)")
    var waitingAnswers: Int?

    @Option(help: "Seconds that an answer may take to be made; beyond, 503. (default: 30)")
    var answerDeadline: Int?

    @Option(help: "Octets of all answers that may wait to be sent; beyond, 503. (default: 536870912)")
    var allPendingBytes: Int?

    @Option(help: "Requests on one connection; the last is answered with 'Connection: close'. (default: 1000000)")
    var requestsPerConnection: Int?

    @Option(help: "Octets of a request's head; beyond, 431. (default: 16384)")
    var headBytes: Int?

    @Option(help: "Field lines of a request; beyond, 431. (default: 64, the most)")
    var fieldCount: Int?

    @Option(help: "Octets of a request's target; beyond, 414. (default: 8192)")
    var targetBytes: Int?

    @Option(help: "Octets of a request's content; beyond, 413. (default: 65536)")
    var bodyBytes: Int?

    @Option(help: "Octets of a file of the dashboard; a larger one is not served. (default: 16777216)")
    var fileBytes: Int?

    @Option(
        help: "Octets of an answer; a longer list is cut and leads on, anything else is refused. (default: 8388608)")
    var answerBytes: Int?

    @Option(help: "Octets of memory for answers that are kept; 0: none is. (default: 33554432)")
    var cacheBytes: Int?

    @Option(help: "Octets of answers that may wait to be sent before a connection is read on. (default: 262144)")
    var pendingBytes: Int?

    @Option(help: "Seconds from a head's first octet to its last; beyond, 408. (default: 10)")
    var headDeadline: Int?

    @Option(help: "Seconds that a connection without a request stays open. (default: 60)")
    var idleDeadline: Int?

    @Option(help: "Seconds over which the two rates below are measured. (default: 20)")
    var transferWindow: Int?

    @Option(help: "Octets a second that a client must send of a content; below, 408. (default: 512)")
    var minimumReceiveRate: Int?

    @Option(help: "Octets a second that a client must take of its answers; below, it is cut off. (default: 512)")
    var minimumSendRate: Int?

    @Option(help: "Seconds to wait for the client's end after ours. (default: 2)")
    var lingerDeadline: Int?

    @Option(
        help: """
            Requests a second of one key, or of one address (of one /64 in IPv6) without one, that read, ten seconds' worth at \
            once; beyond, 429; 0: any. (default: 200, and any of this machine's own addresses)
            """)
    var rateLimit: Int?

    @Option(help: "The same of requests that change something, or send a text to be analysed. (default: 20, likewise)")
    var writeRateLimit: Int?

    @Option(help: "Seconds that requests in flight may take once the process shall end. (default: 10)")
    var grace: Int?
}

extension Settings {
    /// Sets what the flags and the environment say of the limits.
    ///
    /// - Throws: a validation error that names the flag or the variable at fault.
    func apply(_ limits: LimitOptions, to configuration: inout ServerConfiguration) throws {
        let most = Int(Int32.max)
        try set(&configuration.maximumConnections, limits.maximumConnections, "maximum-connections", in: 1...1_000_000)
        try set(
            &configuration.connectionsPerAddress, limits.connectionsPerAddress, "connections-per-address",
            in: 0...1_000_000)
        try set(&configuration.backlog, limits.backlog, "backlog", in: 1...65_535)
        try set(&configuration.workers, limits.workers, "workers", in: 1...256)
        try set(&configuration.waitingAnswers, limits.waitingAnswers, "waiting-answers", in: 0...1_000_000)
        try set(&configuration.pendingBytes, limits.allPendingBytes, "all-pending-bytes", in: 1...Int.max)
        var connection = configuration.connection
        try set(&connection.answerDeadline, limits.answerDeadline, "answer-deadline")
        try set(&connection.requests, limits.requestsPerConnection, "requests-per-connection", in: 1...most)
        try set(&connection.bodyBytes, limits.bodyBytes, "body-bytes", in: 0...most)
        try set(&connection.pendingBytes, limits.pendingBytes, "pending-bytes", in: 1...most)
        try set(&connection.headDeadline, limits.headDeadline, "head-deadline")
        try set(&connection.idleDeadline, limits.idleDeadline, "idle-deadline")
        try set(&connection.transferWindow, limits.transferWindow, "transfer-window")
        try set(&connection.minimumReceiveRate, limits.minimumReceiveRate, "minimum-receive-rate", in: 0...most)
        try set(&connection.minimumSendRate, limits.minimumSendRate, "minimum-send-rate", in: 0...most)
        try set(&connection.lingerDeadline, limits.lingerDeadline, "linger-deadline")
        connection.head = HeadLimits(
            headBytes: try number(limits.headBytes, "head-bytes", in: 64...65_535, default: connection.head.headBytes),
            fieldCount: try number(
                limits.fieldCount, "field-count", in: 1...HeadLayout.slots, default: connection.head.fieldCount),
            targetBytes: try number(
                limits.targetBytes, "target-bytes", in: 1...65_000, default: connection.head.targetBytes))
        configuration.connection = connection
    }

    /// What the flags and the environment say of answers.
    ///
    /// - Throws: a validation error that names the flag or the variable at fault.
    func answerLimits(_ limits: LimitOptions) throws -> AnswerLimits {
        var answers = AnswerLimits()
        try set(&answers.answerBytes, limits.answerBytes, "answer-bytes", in: 65_536...Int(Int32.max))
        try set(&answers.cacheBytes, limits.cacheBytes, "cache-bytes", in: 0...1 << 40)
        return answers
    }

    /// How often one may ask.
    ///
    /// What a proxy on this machine asks for others comes from this machine, too, and so do all who work at it: they are
    /// held to a rate only where somebody says so.
    ///
    /// - Throws: a validation error that names the flag or the variable at fault.
    func rateLimits(_ limits: LimitOptions) throws -> RateLimits {
        let rate = { (flag: Int?, name: String, usual: Int) in
            let given = try number(flag, name, in: 0...100_000, default: -1)
            return RateLimits.Rate(perSecond: given < 0 ? usual : given, holdsForLoopback: given >= 0)
        }
        return RateLimits(
            reads: try rate(limits.rateLimit, "rate-limit", 200),
            writes: try rate(limits.writeRateLimit, "write-rate-limit", 20))
    }

    private func set(_ limit: inout Int, _ flag: Int?, _ name: String, in range: ClosedRange<Int>) throws {
        limit = try number(flag, name, in: range, default: limit)
    }

    /// Sets a duration given in whole seconds, up to a day.
    private func set(_ limit: inout Timespan, _ flag: Int?, _ name: String) throws {
        let seconds = try number(flag, name, in: 1...86_400, default: limit.wholeSeconds)
        limit = .seconds(seconds)
    }
}
