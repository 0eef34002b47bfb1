import Corpus
import Foundation
import HTTPMessage

/// A text that a client sent to be analysed.
struct SentText: Equatable {
    /// Octets that it may have with all that stands about it.
    static let limit = 256 << 10
    static let mediaTypes = [Answer.text, Answer.json]

    let text: String
    /// Its headline, where that is sent beside it.
    let title: String?

    /// Reads the content of a request: plain text, or an object with `text` and perhaps `title`.
    ///
    /// - Throws: what is wrong with its size, its type or its octets.
    init(_ request: Request) throws(RequestError) {
        guard request.body.count <= Self.limit else { throw .contentTooLarge(limit: Self.limit) }
        let value = request.value(of: "Content-Type") ?? ""
        let parts = value.split(separator: ";").map { $0.filter { !" \t\"".contains($0) }.lowercased() }
        let isCoded = ["", "identity"].contains(request.value(of: "Content-Encoding")?.lowercased() ?? "")
        let isReadable = parts.dropFirst().allSatisfy {
            !$0.hasPrefix("charset=") || ["charset=utf-8", "charset=us-ascii"].contains($0)
        }
        guard let type = parts.first, Self.mediaTypes.contains(type), isReadable, isCoded else {
            throw .unsupportedMediaType(value, accepted: Self.mediaTypes)
        }
        guard let content = String(validating: request.body, as: UTF8.self) else {
            throw .badContent("It is not UTF-8 from octet \(Self.validPrefix(of: request.body)) on.")
        }
        if type == Answer.text {
            (text, title) = (content, nil)
        } else {
            let members = try Self.members(request.body)
            guard let text = members["text"] else { throw .badContent("The object has no member 'text'.") }
            (self.text, title) = (text, members["title"])
        }
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            throw .badContent("The text is empty.")
        }
    }

    /// How many octets of the beginning are whole characters.
    private static func validPrefix(of octets: [UInt8]) -> Int {
        var count = 0
        // What cannot be read becomes another character, which is not what stands there.
        for scalar in String(decoding: octets, as: UTF8.self).unicodeScalars {
            let read = String(scalar).utf8
            guard octets[count...].starts(with: read) else { break }
            count += read.count
        }
        return count
    }

    /// The texts of an object; a member that means nothing here is a mistake.
    private static func members(_ json: [UInt8]) throws(RequestError) -> [String: String] {
        let value: Any
        do {
            value = try JSONSerialization.jsonObject(with: Data(json), options: .fragmentsAllowed)
        } catch {
            throw .badContent("It is no JSON\(Self.place(of: error as NSError, in: json)).")
        }
        guard let object = value as? [String: Any] else { throw .badContent("It is no JSON object.") }
        var members: [String: String] = [:]
        for name in object.keys.sorted() {
            guard ["text", "title"].contains(name) else {
                throw .badContent("The object has a member '\(name.beginning(64).text)', which means nothing here.")
            }
            if name == "title", object[name] is NSNull { continue }
            guard let text = object[name] as? String else { throw .badContent("The member '\(name)' is no text.") }
            members[name] = text
        }
        return members
    }

    /// Where Foundation says that it could not read on: *Invalid value around character 15.*
    private static func place(of error: NSError, in json: [UInt8]) -> String {
        let words = error.userInfo["NSDebugDescription"] as? String ?? ""
        guard let octet = words.split(whereSeparator: { !$0.isNumber }).last.flatMap({ Int($0) }) else { return "" }
        let line = json.prefix(octet).count { $0 == UInt8(ascii: "\n") } + 1
        return " around octet \(octet), in line \(line)"
    }
}

extension SentText {
    /// The text as an article; its ranges count in the text as it was sent, brought to normalization form C.
    var article: Article {
        let read = VerbatimArticle(text, id: .unnamed).article
        guard let title else { return read }
        return Article(
            id: read.id, fileName: read.fileName, byteCount: read.byteCount,
            title: Article.Title(value: title, basis: .feedFooter, range: nil), text: read.text, source: read.source,
            stated: read.stated, furniture: read.furniture, language: read.language)
    }
}
