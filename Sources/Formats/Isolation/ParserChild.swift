import CLinux
import Dispatch
import Foundation
import Synchronization

/// A process that reads files for this one; used by one thread at a time.
final class ParserChild {
    private let process: Process
    private let input: FileHandle
    private let output: FileHandle

    /// Longest time that one file may take by the clock, on a machine where many want a processor.
    private static let patience = DispatchTimeInterval.seconds(60)
    /// Octets of the longest answer.
    private static let longestAnswer = 256 << 20

    /// Starts the process.
    ///
    /// - Parameter program: the path of this program.
    /// - Throws: what the system says where it cannot be started.
    init(_ program: String) throws {
        process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = [ParserProcess.argument]
        let (questions, answers) = (Pipe(), Pipe())
        process.standardInput = questions
        process.standardOutput = answers
        process.standardError = FileHandle.nullDevice
        try process.run()
        input = questions.fileHandleForWriting
        output = answers.fileHandleForReading
    }

    deinit {
        try? input.close()
        try? output.close()
        // It ends with its input, unless a file holds it.
        if process.isRunning { CLinuxEndGroup(process.processIdentifier) }
    }

    /// Whether it can be asked again.
    private(set) var isAlive = true

    /// Lets it read a file.
    func read(_ octets: [UInt8], as kind: FileKind) throws(FormatProblem) -> Document {
        let number = FileKind.allCases.firstIndex(of: kind) ?? 0
        let isLate = Atomic(false)
        let identifier = process.processIdentifier
        let end = DispatchWorkItem {
            isLate.store(true, ordering: .relaxed)
            CLinuxEndGroup(identifier)
        }
        DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience, execute: end)
        defer { end.cancel() }
        let isAsked = PipeOctets.write(
            PipeOctets.octets(of: number) + PipeOctets.octets(of: octets.count) + octets, to: input)
        guard isAsked, let head = PipeOctets.read(4, from: output),
            case let count = PipeOctets.number(head[...]), count <= Self.longestAnswer,
            let body = PipeOctets.read(count, from: output),
            let answer = try? JSONDecoder().decode(ParserProcess.Answer.self, from: Data(body))
        else {
            isAlive = false
            CLinuxEndGroup(identifier)
            process.waitUntilExit()
            throw problem(isLate: isLate.load(ordering: .relaxed))
        }
        if let document = answer.document { return document }
        throw answer.problem ?? FormatProblem(.unreadable, "its reader gave no answer")
    }

    /// What ended the process (signal(7)).
    private func problem(isLate: Bool) -> FormatProblem {
        if isLate { return FormatProblem(.tooMuch, "reading it took longer than it may") }
        guard process.terminationReason == .uncaughtSignal else {
            return FormatProblem(.unreadable, "its reader ended with exit code \(process.terminationStatus)")
        }
        let signal = process.terminationStatus
        if signal == 24 {
            return FormatProblem(.tooMuch, "reading it took more than \(ParserProcess.seconds) seconds of a processor")
        }
        return FormatProblem(
            .unreadable, "its reader ended by signal \(signal): it may take more memory than it may, or break a parser")
    }
}
