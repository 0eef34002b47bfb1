import Facts
import NewsIndex

/// What came since a day.
enum PulseRoutes {
    static let all = [
        Route.item("/v1/pulse", of: ItemTables.pulse, [Parameter("since", .date), EntityRoutes.type]) {
            call throws(RequestError) in
            let types = call.arguments.set("type").map { Set($0.compactMap(EntityType.init)) }
            let pulse = Pulse(since: call.arguments.date("since"), of: types, in: call.snapshot)
            return SeenPulse(pulse: pulse, link: call.link())
        }
    ]
}
