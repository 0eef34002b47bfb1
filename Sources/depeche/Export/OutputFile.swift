import ArgumentParser
import CLinux
import Foundation

/// Where an answer is written: standard output, or a file that is there once it is whole.
final class OutputFile {
    private let handle: FileHandle
    /// Where the file stands as long as it is not whole, and where it will; nil for standard output.
    private let places: (part: URL, whole: URL)?

    /// - Parameters:
    ///   - path: the file's; nil for standard output.
    ///   - isBinary: whether it is nothing for a terminal.
    /// - Throws: where the file cannot be written, or the terminal would be spoilt.
    init(_ path: String?, isBinary: Bool) throws {
        guard let path else {
            guard !isBinary || isatty(FileHandle.standardOutput.fileDescriptor) == 0 else {
                throw ValidationError("this format is nothing for a terminal: name a file with --output")
            }
            handle = .standardOutput
            places = nil
            return
        }
        let whole = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        let attributes = try? FileManager.default.attributesOfItem(atPath: whole.path)
        if let type = attributes?[.type] as? FileAttributeType, type != .typeRegular {
            // A pipe or a device takes what comes; nothing can be put in its place.
            guard type != .typeDirectory, let device = FileHandle(forWritingAtPath: whole.path) else {
                throw ValidationError("'\(path)' cannot be written")
            }
            handle = device
            places = nil
            return
        }
        let part = whole.deletingLastPathComponent()
            .appending(path: ".\(whole.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).part")
        guard
            FileManager.default.createFile(
                atPath: part.path, contents: nil,
                attributes: attributes?[.posixPermissions].map { [.posixPermissions: $0] })
        else {
            throw ValidationError("'\(path)' cannot be written")
        }
        handle = try FileHandle(forWritingTo: part)
        places = (part, whole)
    }

    func write(_ octets: [UInt8]) throws {
        do {
            try handle.write(contentsOf: Data(octets))
        } catch {
            throw OutputError.notWritten(reason: error.localizedDescription)
        }
    }

    /// The file is whole.
    func close() throws {
        guard let places else { return }
        try handle.synchronize()
        try handle.close()
        guard unsafe rename(places.part.path, places.whole.path) == 0 else {
            throw OutputError.notWritten(reason: unsafe String(cString: strerror(errno)))
        }
    }

    /// The file will not be whole: nothing of it is left.
    func discard() {
        guard let places else { return }
        try? handle.close()
        try? FileManager.default.removeItem(at: places.part)
    }
}
