import Facts
import NewsIndex

/// What came since a day.
enum PulseRoutes {
    static let all = [
        Route("/v1/pulse", [Parameter("since", .date), EntityRoutes.type] + ItemTables.pulse.parameters) {
            call throws(RequestError) in
            let types = call.arguments.set("type").map { Set($0.compactMap(EntityType.init)) }
            let pulse = Pulse(since: call.arguments.date("since"), of: types, in: call.snapshot)
            return call.answer(ItemTables.pulse, SeenPulse(pulse: pulse, link: call.link()))
        }
    ]
}
