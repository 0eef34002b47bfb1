/// Every endpoint of the API.
enum RouteTable {
    static let routes: [Route] = all.enumerated().map { place, route in
        var route = route
        route.number = UInt8(clamping: place + NewsAPI.unlisted.count)
        return route
    }

    private static let all =
        RootRoutes.all + ArticleRoutes.all + CopyRoutes.all + EntityRoutes.all + MeetingRoutes.all + ContinentRoutes.all
        + QuoteRoutes.all + ClaimRoutes.all + DiscrepancyRoutes.all + SourceRoutes.all + StatsRoutes.all
        + SearchRoutes.all + SuggestRoutes.all
        + ChangeRoutes.all + CorrectionRoutes.all
        + ComparisonRoutes.all + TimelineRoutes.all + GraphRoutes.all + PulseRoutes.all
        + AnalysisRoutes.all + ContractRoutes.all + ProbeRoutes.all + MetricRoutes.all

    /// The paths of the endpoints, which are shorter than a whole endpoint to look through, and where each one's endpoint is;
    /// by their number of segments.
    private static let byLength: [[(path: PathPattern, index: Int)]] = {
        let longest = routes.map(\.path.length).max() ?? 0
        return (0...longest).map { length in
            routes.indices.filter { routes[$0].path.length == length }.map { (routes[$0].path, $0) }
        }
    }()

    /// The endpoint at a path, with the names at its places, and the format that the path's ending names, if it names one in
    /// which the endpoint can answer.
    ///
    /// - Parameter segments: the path's, decoded.
    /// - Returns: nil where nothing is served at the path.
    static func match(_ segments: [String]) -> (route: Route, names: [String], format: Format?)? {
        if let last = segments.last, let (name, format) = Format.split(last),
            let (route, names) = endpoint(at: segments.dropLast() + [name]), route.formats.contains(format)
        {
            return (route, names, format)
        }
        return endpoint(at: segments).map { ($0.route, $0.names, nil) }
    }

    private static func endpoint(at segments: [String]) -> (route: Route, names: [String])? {
        guard segments.count < byLength.count else { return nil }
        for (path, index) in byLength[segments.count] {
            if let names = path.match(segments) { return (routes[index], names) }
        }
        return nil
    }
}
