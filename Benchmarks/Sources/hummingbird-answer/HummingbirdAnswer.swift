import Foundation
import HTTPTypes
import Hummingbird
import Logging

/// `hummingbird-answer PORT BODY-FILE`: answers the two benchmarked paths from memory, as Hummingbird does by default.
@main
struct HummingbirdAnswer {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let port = Int(arguments[1]) else {
            FileHandle.standardError.write(Data("usage: hummingbird-answer PORT BODY-FILE\n".utf8))
            exit(64)
        }
        let body = ByteBuffer(bytes: try Data(contentsOf: URL(fileURLWithPath: arguments[2])))
        let router = Router()
        for path in ["/v1/meetings/by-continent", "/v1/articles"] {
            router.get(RouterPath(path)) { request, _ in
                var headers: HTTPFields = [.contentType: "application/json"]
                // Hummingbird closes when asked, but does not say so; wrk would take the end for an error.
                if request.headers[.connection] == "close" { headers[.connection] = "close" }
                return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body))
            }
        }
        var logger = Logger(label: "hummingbird-answer")
        logger.logLevel = .error
        let configuration = ApplicationConfiguration(address: .hostname("127.0.0.1", port: port))
        try await Application(router: router, configuration: configuration, logger: logger).runService()
    }
}
