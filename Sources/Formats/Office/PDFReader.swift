import Foundation

/// Reads PDF by `pdftotext` of poppler: words with their places, from which lines, paragraphs and the title are told.
package enum PDFReader {
    /// Pages read of one file.
    static let mostPages = 500

    static func read(_ octets: [UInt8]) throws(FormatProblem) -> (draft: Draft, assumptions: [Assumption]) {
        let markup = try pdftotext(octets)
        let tree = MarkupParser.html(markup)
        var layout = PDFLayout(tree)
        var draft = Draft()
        guard !layout.lines.isEmpty else {
            throw FormatProblem(.noText, "its pages hold no text: it is a scan or a picture")
        }
        layout.dropRunningLines()
        draft.title = layout.takeTitle()
        draft.setParagraphs(layout.paragraphs())
        for node in tree.all("meta", in: 0) where tree[node]["name"]?.lowercased() == "author" {
            if let author = tree[node]["content"]?.oneLine, !author.isEmpty {
                draft.authors = SavedPage.split([author])
            }
        }
        let pages = tree.all("page", in: 0).count
        return (draft, pages >= mostPages ? [Assumption(.cut, "\(mostPages) pages")] : [])
    }

    private static let places = [
        "/usr/bin/pdftotext", "/usr/local/bin/pdftotext", "/opt/homebrew/bin/pdftotext", "/bin/pdftotext",
    ]

    /// The path of pdftotext; nil where there is none.
    package static var tool: String? {
        let environment = ProcessInfo.processInfo.environment
        let folders = (environment["PATH"] ?? "").split(separator: ":").map { String($0) + "/pdftotext" }
        return (folders + places).first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private static func pdftotext(_ octets: [UInt8]) throws(FormatProblem) -> String {
        guard let tool else {
            throw FormatProblem(
                .missingTool, "pdftotext is missing: install poppler-utils (apt-get install poppler-utils)")
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: tool)
        process.arguments = ["-q", "-bbox-layout", "-enc", "UTF-8", "-l", "\(mostPages)", "-", "-"]
        let (input, output, errors) = (Pipe(), Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        process.standardError = errors
        do { try process.run() } catch {
            throw FormatProblem(.missingTool, "pdftotext cannot be run: \(error.localizedDescription)")
        }
        // Written beside the reading, so that neither pipe fills up while the other is waited for.
        let writer = Thread {
            _ = PipeOctets.write(octets, to: input.fileHandleForWriting)
            try? input.fileHandleForWriting.close()
        }
        writer.start()
        var text: [UInt8] = []
        while let piece = try? output.fileHandleForReading.read(upToCount: 1 << 16), !piece.isEmpty {
            text += piece
            if text.count > ZipContents.largest {
                process.terminate()
                throw FormatProblem(.tooMuch, "its text has more than \(ZipContents.largest) bytes")
            }
        }
        let told =
            (try? errors.fileHandleForReading.read(upToCount: 4096)).flatMap { String(data: $0, encoding: .utf8) } ?? ""
        process.waitUntilExit()
        guard process.terminationReason == .exit else {
            throw FormatProblem(.tooMuch, "pdftotext took more time or memory than it may")
        }
        guard process.terminationStatus == 0 else {
            if told.lowercased().contains("password") || process.terminationStatus == 3 {
                throw FormatProblem(.encrypted, "it is protected by a password, or forbids copying its text")
            }
            throw FormatProblem(.damaged, "pdftotext cannot read it: \(told.oneLine.prefix(120))")
        }
        return String(decoding: text, as: UTF8.self)
    }
}
