import Foundation
import FoundationXML

/// An element of an XML document read by Foundation, which is not the writer under test.
///
/// What is not there reads as empty, so that a test says only what it expects.
struct ReadXML {
    let name: String
    let attributes: [String: String]
    fileprivate(set) var text = ""
    fileprivate(set) var children: [ReadXML] = []

    /// Nil where it is not well-formed.
    init?(_ bytes: [UInt8]) {
        let parser = XMLParser(data: Data(bytes))
        let reader = Reader()
        parser.delegate = reader
        guard parser.parse(), let root = reader.root else { return nil }
        self = root
    }

    fileprivate init(name: String, attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    /// The elements of a name below this one, at whatever depth.
    func all(_ name: String) -> [ReadXML] {
        children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }

    /// The text of the first child of a name.
    func text(_ name: String) -> String { children.first { $0.name == name }?.text ?? "" }

    /// A text as XML can hold it.
    static func held(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    let isHeld = scalar.value >= 0x20 || ["\t", "\n", "\r"].contains(scalar)
                    return isHeld && scalar.value & 0xFFFE != 0xFFFE ? scalar : "\u{FFFD}"
                }))
    }

    private final class Reader: NSObject, XMLParserDelegate {
        var root: ReadXML?
        private var open: [ReadXML] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            open.append(ReadXML(name: name, attributes: attributes))
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) {
            guard !open.isEmpty else { return }
            open[open.count - 1].text += text
        }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) {
            guard let ended = open.popLast() else { return }
            if open.isEmpty { root = ended } else { open[open.count - 1].children.append(ended) }
        }
    }
}
