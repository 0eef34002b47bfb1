import ArgumentParser
import Dashboard
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

    @Option(
        help: """
            Scheme and authority by which clients reach the server, such as https://news.example, for addresses in feeds \
            and tables. (default: http and the host that a request names)
            """)
    var publicUrl: String?

    @Option(
        help: """
            Origin whose pages may show the dashboard's frames under /embed, such as https://news.example; again or after a \
            comma for more; '*' for any. (default: none but the server's own)
            """)
    var embedOrigins: [String] = []

    @Flag(
        name: .customLong("private"),
        help: "Answer nothing of the articles without a key that may read; 'depeche keys add' makes one.")
    var isPrivate = false
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

    /// Scheme and authority by which clients reach the server; nil where nobody says.
    ///
    /// - Throws: a validation error that names what is none.
    func publicURL(_ options: AccessOptions) throws -> String? {
        let given = text(options.publicUrl, "public-url", default: "")
        guard !given.isEmpty else { return nil }
        let url = given.hasSuffix("/") ? String(given.dropLast()) : given
        do {
            // An origin has the same form.
            _ = try CrossOriginPolicy.Origins([url])
        } catch {
            throw ValidationError("--public-url: \(error)")
        }
        guard url != "*" else { throw ValidationError("--public-url: '*' is no address") }
        return url
    }

    /// Whose pages may show parts of the dashboard in a frame.
    ///
    /// - Throws: a validation error that names what is no origin.
    func embedding(_ options: AccessOptions) throws -> Embedding {
        do {
            let origins = try CrossOriginPolicy.Origins(list(options.embedOrigins, "embed-origins"))
            return Embedding(origins: origins, publicURL: try publicURL(options))
        } catch let error as OriginError {
            throw ValidationError("--embed-origins: \(error)")
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
