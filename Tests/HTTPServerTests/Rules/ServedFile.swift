import Foundation
import HTTPMessage

@testable import HTTPServer

/// A file that was changed last long ago, served for the length of one test.
struct ServedFile: ~Copyable {
    /// The file's entity tag without a content coding.
    let tag: String
    private let folder: TestFolder
    private let witness: Witness
    private let path: String

    init(_ text: String, name: String = "old.txt") throws {
        let folder = try TestFolder()
        try folder.writeOld(text, to: "public/\(name)")
        let witness = try Witness(files: folder)
        tag = try witness.answer(to: "/\(name)")["ETag"] ?? "none"
        path = "/\(name)"
        self.folder = folder
        self.witness = witness
    }

    /// The answer to a request whose field lines have the file's entity tag where they say TAG.
    ///
    /// - Parameters:
    ///   - fields: field lines without their ends.
    ///   - method: the method.
    ///   - target: what to ask for instead of the file.
    /// - Returns: the answer, behind which the connection was found to serve on.
    /// - Throws: what kept it from being read.
    func answer(_ fields: [String] = [], method: String = "GET", to target: String? = nil) throws -> WireAnswer {
        try witness.answer(to: target ?? path, fields.map { $0.replacing("TAG", with: tag) }, method: method)
    }
}
