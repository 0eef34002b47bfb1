/// Every endpoint of the API.
enum RouteTable {
    static let routes: [Route] =
        RootRoutes.all + ArticleRoutes.all + CopyRoutes.all + EntityRoutes.all + MeetingRoutes.all + ContinentRoutes.all
        + QuoteRoutes.all + ClaimRoutes.all + SourceRoutes.all + StatsRoutes.all + SearchRoutes.all + ProbeRoutes.all

    /// The first endpoint at a path, with the names at its places.
    ///
    /// - Parameter segments: the path's, decoded.
    /// - Returns: nil where nothing is served at the path.
    static func match(_ segments: [String]) -> (route: Route, names: [String])? {
        for route in routes {
            if let names = route.path.match(segments) { return (route, names) }
        }
        return nil
    }
}
