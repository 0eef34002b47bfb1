import CLinux
import Foundation

/// What a process does that reads files for another: one after the other, as long as somebody asks.
package enum ParserProcess {
    /// The argument that makes this program such a process.
    package static let argument = "read-files"
    /// Octets of memory that reading may take.
    static let memory: UInt64 = 1 << 30
    /// Seconds of processors that one file may take.
    static let seconds: UInt64 = 20

    /// Reads what standard input names and answers on standard output; returns when the input ends.
    package static func run() {
        CLinuxBoundSelf(memory)
        let (input, output) = (FileHandle.standardInput, FileHandle.standardOutput)
        while let head = PipeOctets.read(8, from: input) {
            let (kind, count) = (PipeOctets.number(head[..<4]), PipeOctets.number(head[4...]))
            guard FileKind.allCases.indices.contains(kind), count <= FileKind.documentLimit,
                let octets = PipeOctets.read(count, from: input)
            else { return }
            CLinuxBoundTime(seconds)
            let answer = answer(octets, FileKind.allCases[kind])
            guard PipeOctets.write(PipeOctets.octets(of: answer.count) + answer, to: output) else { return }
        }
    }

    private static func answer(_ octets: [UInt8], _ kind: FileKind) -> [UInt8] {
        let answer: Answer
        do throws(FormatProblem) {
            answer = Answer(document: try FormatReader.read(octets, as: kind), problem: nil)
        } catch {
            answer = Answer(document: nil, problem: error)
        }
        return (try? JSONEncoder().encode(answer)).map { [UInt8]($0) } ?? []
    }

    struct Answer: Codable {
        let document: Document?
        let problem: FormatProblem?
    }
}
