import ArgumentParser

/// The command `depeche`.
@main
struct Depeche: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "A newsroom knowledge server.")
}
