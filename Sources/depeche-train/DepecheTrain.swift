import ArgumentParser

/// The command `depeche-train`.
@main
struct DepecheTrain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "depeche-train", abstract: "Train the models that the product ships.",
        subcommands: [TaggerCommand.self, GrammarCommand.self, MeetingsCommand.self])
}
