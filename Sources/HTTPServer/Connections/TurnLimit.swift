/// What a connection may do before others have their turn: the less, the more of them want one.
///
/// A peer that never stops sending must not keep the others waiting, nor must many of them together.
struct TurnLimit {
    /// Steps of the connection's state.
    let steps: Int
    /// How long handlers may work.
    let work: Timespan

    /// - Parameter contenders: how many connections want a turn in this round.
    init(contenders: Int) {
        let contenders = max(contenders, 1)
        // A request that comes alone takes four: receive, handle, send, wait.
        steps = min(max(512 / contenders, 8), 64)
        work = Timespan.nanoseconds(2_000_000 / Int64(contenders))
    }

    /// How long a round's turns take, but for the last of them, before news are looked for again; the others wait in a line.
    static let round = Timespan.milliseconds(2)
}
