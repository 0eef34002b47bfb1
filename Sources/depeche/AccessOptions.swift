import ArgumentParser
import HTTPMessage
import HTTPServer
import NewsAPI

/// Who may ask the server, and whose pages may read its answers.
struct AccessOptions: ParsableArguments {
    @Option(
        help: """
            Host that the server answers for, on any port, beside loopback names, the address listened on and the \
            machine's own name; again or after a comma for more; '*' for any. Others are answered 421.
            """)
    var allowHost: [String] = []

    @Option(
        help: """
            Origin whose pages may read the answers, such as https://desk.example; again or after a comma for more; '*' \
            for any. (default: none but the server's own)
            """)
    var allowOrigin: [String] = []
}

extension Settings {
    /// The hosts that the server answers for when it listens on an address.
    ///
    /// - Throws: a validation error that names what is no host.
    func allowedHosts(_ options: AccessOptions, listeningOn address: String) throws -> AllowedHosts {
        // A machine's name can be anything; what no request can ask for is left out.
        let local = LocalNames.reaching(address).filter { $0 != "*" && (try? AllowedHosts([$0])) != nil }
        let names = list(options.allowHost, "allow-host")
        do {
            return try AllowedHosts(local + names)
        } catch {
            throw ValidationError("--allow-host: \(error)")
        }
    }

    /// Whose pages may read the answers.
    ///
    /// - Throws: a validation error that names what is no origin.
    func crossOriginPolicy(_ options: AccessOptions) throws -> CrossOriginPolicy {
        let origins = list(options.allowOrigin, "allow-origin")
        do {
            return NewsAPI.crossOriginPolicy(try .init(origins))
        } catch {
            throw ValidationError("--allow-origin: \(error)")
        }
    }
}
