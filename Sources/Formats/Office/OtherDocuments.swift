/// Archives that hold other documents than texts, called by their names, each with what to do about it.
enum OtherDocuments {
    /// What a zip archive without a text is.
    static func name(ofArchive octets: [UInt8]) -> String? {
        let beginning = octets.prefix(FileKind.beginning)
        return archives.first { beginning.firstRange(of: Array($0.mark.utf8)) != nil }?.name
    }

    private static let archives = [
        (mark: "xl/", name: "a workbook of Excel: save the sheet of articles as .csv"),
        (mark: "opendocument.spreadsheet", name: "a workbook of OpenDocument: save the sheet of articles as .csv"),
        (mark: "ppt/", name: "a presentation of PowerPoint: save its text as .docx or .pdf"),
        (mark: "opendocument.presentation", name: "a presentation of OpenDocument: save its text as .odt or .pdf"),
        (mark: "epub", name: "an electronic book: save its text as .html or .docx"),
    ]
}
