import Foundation
import HTTPMessage

@testable import HTTPServer

extension Witness {
    /// What a path that names no file is answered with.
    private static let notFound = Problem(
        status: .notFound, slug: "not-found", title: "Not found", detail: "There is nothing here.")

    /// A server of the files in a folder.
    init(files folder: borrowing TestFolder) throws {
        let files = try StaticFiles(root: folder.root)
        try self.init(handler: { files.response(for: $0) ?? Self.notFound.response(instance: $0.target) })
    }

    /// The one answer to a request without content, behind which the connection must still serve.
    ///
    /// - Parameters:
    ///   - target: the request target.
    ///   - fields: field lines without their ends.
    ///   - method: the method.
    /// - Returns: the answer.
    /// - Throws: what kept it from being read.
    func answer(to target: String, _ fields: [String] = [], method: String = "GET") throws -> WireAnswer {
        let lines = ["\(method) \(target) HTTP/1.1", "Host: a"] + fields + ["", ""]
        let exchange = try exchange(lines.joined(separator: "\r\n"), heads: method == "HEAD" ? [0] : [])
        guard exchange.isStillOpen, exchange.answers.count == 1 else { throw Wire.Failure.endedEarly }
        return exchange.answers[0]
    }
}

extension TestFolder {
    /// When files were changed last for these tests: RFC 9110's own example, long ago.
    static let date = "Sun, 06 Nov 1994 08:49:37 GMT"

    /// Writes a file that was changed last at `date`.
    func writeOld(_ text: String, to path: String) throws {
        try write(text, to: path)
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 784_111_777)], ofItemAtPath: url.appending(path: path).path)
    }
}
