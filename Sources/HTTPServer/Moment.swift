import Glibc

/// A moment of the clock that never goes back, in nanoseconds from a start of its own (clock_gettime(2)).
///
/// The standard library's `ContinuousClock.Instant` is resilient and counts in 128 bits: as a part of every connection it
/// cost a fifth of the time of an answer.
struct Moment: Hashable, Comparable, Sendable {
    let nanoseconds: Int64

    static var now: Moment {
        var time = timespec()
        // The kernel writes one timespec.
        _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Moment(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
    }

    static func < (one: Moment, other: Moment) -> Bool { one.nanoseconds < other.nanoseconds }

    static func + (moment: Moment, span: Timespan) -> Moment {
        Moment(nanoseconds: moment.nanoseconds + span.nanoseconds)
    }

    static func - (moment: Moment, span: Timespan) -> Moment {
        Moment(nanoseconds: moment.nanoseconds - span.nanoseconds)
    }

    static func - (one: Moment, other: Moment) -> Timespan {
        .nanoseconds(one.nanoseconds - other.nanoseconds)
    }
}

/// A length of time, in nanoseconds.
package struct Timespan: Hashable, Comparable, Sendable {
    package let nanoseconds: Int64

    package static func nanoseconds(_ count: Int64) -> Timespan { Timespan(nanoseconds: count) }
    package static func milliseconds(_ count: Int) -> Timespan { .nanoseconds(Int64(count) * 1_000_000) }
    /// So many seconds, at most a century.
    package static func seconds(_ count: Int) -> Timespan {
        .nanoseconds(Int64(min(max(count, -longest), longest)) * 1_000_000_000)
    }

    private static let longest = 3_155_760_000

    package static func < (one: Timespan, other: Timespan) -> Bool { one.nanoseconds < other.nanoseconds }

    static func + (one: Timespan, other: Timespan) -> Timespan { .nanoseconds(one.nanoseconds + other.nanoseconds) }

    static func += (one: inout Timespan, other: Timespan) { one = one + other }

    /// Whole seconds, the rest left out.
    package var wholeSeconds: Int { Int(nanoseconds / 1_000_000_000) }
    /// Whole milliseconds, the rest left out.
    package var wholeMilliseconds: Int { Int(nanoseconds / 1_000_000) }
}
