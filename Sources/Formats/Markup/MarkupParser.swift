import CXML2

/// Reads markup by libxml2: what it gives is copied into a tree at once, and its memory freed.
///
/// No entity but those of characters, no DTD and nothing outside of the text is read; its limits of depth and size stay on. It is
/// called in a process of its own: see `ParserProcess`.
enum MarkupParser {
    /// Reads a page as browsers do: whatever stands there is a tree.
    static func html(_ text: String) -> MarkupTree {
        let options = Int32(
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
                | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue)
        var octets = Array(text.utf8)
        octets.append(0)
        // The octets live as long as the call, which copies what it keeps; the document is freed once it is copied.
        return unsafe octets.withUnsafeBytes { buffer in
            let characters = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            let document = unsafe htmlReadMemory(characters, Int32(buffer.count - 1), nil, "UTF-8", options)
            defer { unsafe xmlFreeDoc(document) }
            return unsafe tree(of: document, isPage: true)
        }
    }

    /// Reads XML, which is whole or refused.
    static func xml(_ text: String) throws(FormatProblem) -> MarkupTree {
        let options = Int32(
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
                | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_RECOVER.rawValue)
        var octets = withWholeReferences(Array(withoutDeclaration(text).utf8))
        octets.append(0)
        var problem: String?
        // As above; the last error is copied before anything else can change it.
        let tree = unsafe octets.withUnsafeBytes { buffer -> MarkupTree in
            let characters = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            xmlResetLastError()
            let document = unsafe xmlReadMemory(characters, Int32(buffer.count - 1), nil, "UTF-8", options)
            defer { unsafe xmlFreeDoc(document) }
            if let error = unsafe xmlGetLastError(), unsafe error.pointee.level.rawValue >= XML_ERR_FATAL.rawValue {
                let words = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "it is not well-formed"
                problem = unsafe "line \(error.pointee.line): \(words.oneLine)"
            }
            return unsafe MarkupParser.tree(of: document, isPage: false)
        }
        guard tree.nodes.count > 1 else { throw FormatProblem(.damaged, problem ?? "no XML stands in it") }
        guard !tree.isCut, problem?.contains("Excessive depth") != true else {
            throw FormatProblem(.tooDeep, problem ?? "more elements than are read")
        }
        if let problem, problem.contains("entity reference loop") || problem.contains("huge text node") {
            throw FormatProblem(.tooMuch, problem)
        }
        return tree
    }

    /// The octets with each ampersand that begins no reference of XML's written as one, and HTML's names read: feeds that were put
    /// together by hand have many.
    private static func withWholeReferences(_ octets: [UInt8]) -> [UInt8] {
        let ampersand = UInt8(ascii: "&")
        guard octets.contains(ampersand) else { return octets }
        let declares = octets[...].firstRange(of: Array("<!ENTITY".utf8)) != nil
        var output: [UInt8] = []
        output.reserveCapacity(octets.count + 64)
        var isLiteral = false
        var place = 0
        while place < octets.count {
            let octet = octets[place]
            switch octet {
            case UInt8(ascii: "[") where output.suffix(8).elementsEqual("<![CDATA".utf8): isLiteral = true
            case UInt8(ascii: ">") where output.suffix(2).elementsEqual("]]".utf8): isLiteral = false
            case ampersand where !isLiteral:
                let name = octets[(place + 1)...].prefix(32).prefix(while: isNameOctet)
                let end = name.endIndex
                let isWhole = !name.isEmpty && end < octets.count && octets[end] == UInt8(ascii: ";")
                let text = String(decoding: name, as: UTF8.self)
                if isWhole, declares || name.first == UInt8(ascii: "#") || ownNames.contains(text) { break }
                let known = isWhole ? CharacterReferences.resolved("&\(text);") : ""
                output += Array((known.isEmpty || known.hasPrefix("&") ? "&amp;" : known).utf8)
                place = known.isEmpty || known.hasPrefix("&") ? place + 1 : end + 1
                continue
            default: break
            }
            output.append(octet)
            place += 1
        }
        return output
    }

    private static let ownNames: Set<String> = ["amp", "lt", "gt", "quot", "apos"]

    private static func isNameOctet(_ octet: UInt8) -> Bool {
        (0x30...0x39).contains(octet) || (0x61...0x7A).contains(octet | 0x20) || octet == UInt8(ascii: "#")
            || octet == UInt8(ascii: "_") || octet == UInt8(ascii: ".") || octet == UInt8(ascii: "-")
    }

    /// The text without its XML declaration: it is UTF-8 by now, whatever that says.
    private static func withoutDeclaration(_ text: String) -> Substring {
        let text = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        guard text.hasPrefix("<?xml"), let end = text.firstRange(of: "?>") else { return text }
        return text[end.upperBound...]
    }

    /// Copies a document of libxml2, which lives as long as the call, without calling itself.
    private static func tree(of document: xmlDocPtr?, isPage: Bool) -> MarkupTree {
        var tree = MarkupTree()
        tree.nodes.append(.init(name: "#document", parent: -1, end: 0))
        guard let document = unsafe document else {
            tree.nodes[0].end = 1
            return tree
        }
        var next = unsafe document.pointee.children
        var parent = 0
        while let node = unsafe next {
            if tree.nodes.count >= MarkupTree.mostNodes {
                tree.isCut = true
                break
            }
            let number = unsafe append(node, to: &tree, parent: parent, isPage: isPage)
            if let number, let child = unsafe node.pointee.children, unsafe node.pointee.type == XML_ELEMENT_NODE {
                parent = number
                unsafe next = child
                continue
            }
            unsafe next = unsafe following(node, in: &tree, parent: &parent)
        }
        while parent >= 0 {
            tree.nodes[parent].end = tree.nodes.count
            parent = tree.nodes[parent].parent
        }
        return tree
    }

    /// The node after one and all in it; on the way up the ends of elements are noted.
    private static func following(_ node: xmlNodePtr, in tree: inout MarkupTree, parent: inout Int) -> xmlNodePtr? {
        var node = unsafe node
        while true {
            if let next = unsafe node.pointee.next { return unsafe next }
            guard parent > 0, let above = unsafe node.pointee.parent else { return nil }
            tree.nodes[parent].end = tree.nodes.count
            parent = tree.nodes[parent].parent
            unsafe node = above
        }
    }

    private static func append(
        _ node: xmlNodePtr, to tree: inout MarkupTree, parent: Int, isPage: Bool
    ) -> Int? {
        switch unsafe node.pointee.type {
        case XML_ELEMENT_NODE:
            var element = MarkupTree.Node(
                name: unsafe prefix(of: node) + string(node.pointee.name).lowercased(), parent: parent,
                end: tree.nodes.count + 1)
            element.attributes = unsafe attributes(of: node, isPage: isPage)
            tree.nodes.append(element)
            // Drawings have no words.
            return isPage && element.name == "svg" ? nil : tree.nodes.count - 1
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
            // Nobody asks for scripts and styles but those that hold JSON.
            if tree.nodes[parent].name == "style" { return nil }
            if tree.nodes[parent].name == "script", tree.nodes[parent]["type"]?.contains("json") != true { return nil }
            let text = unsafe string(node.pointee.content)
            if !text.isEmpty {
                var words = MarkupTree.Node(name: "", parent: parent, end: tree.nodes.count + 1)
                words.text = text
                tree.nodes.append(words)
            }
            return nil
        case XML_ENTITY_REF_NODE:
            // Entities of a DTD are not read; those that HTML knows are characters.
            let name = unsafe string(node.pointee.name)
            var words = MarkupTree.Node(name: "", parent: parent, end: tree.nodes.count + 1)
            words.text = CharacterReferences.resolved("&\(name);")
            tree.nodes.append(words)
            return nil
        default: return nil
        }
    }

    /// What an element's vocabulary is called here, whatever prefix a producer chose; nothing for that of the document itself.
    private static func prefix(of node: xmlNodePtr) -> String {
        guard let space = unsafe node.pointee.ns else { return "" }
        let address = unsafe string(space.pointee.href)
        if let known = vocabularies.first(where: { address.contains($0.part) }) { return known.prefix }
        let prefix = unsafe string(space.pointee.prefix)
        return prefix.isEmpty ? "" : prefix.lowercased() + ":"
    }

    private static let vocabularies: [(part: String, prefix: String)] = [
        ("purl.org/rss/1.0/modules/content", "content:"), ("purl.org/dc/elements", "dc:"),
        ("purl.org/dc/terms", "dcterms:"), ("search.yahoo.com/mrss", "media:"), ("iptc.org/std/nar", ""),
        ("iptc.org/std/nitf", ""), ("www.w3.org/1999/xhtml", ""), ("purl.org/rss/1.0/", ""),
        ("wordprocessingml", "w:"), ("opendocument:xmlns:text", "text:"), ("opendocument:xmlns:office", "office:"),
        ("opendocument:xmlns:table", "table:"), ("opendocument:xmlns:meta", "meta:"),
    ]

    /// What pages are asked for; most of their attributes are for browsers.
    private static let wanted: Set<String> = [
        "class", "id", "role", "aria-label", "aria-hidden", "hidden", "style", "lang", "href", "rel", "content",
        "property",
        "name", "itemprop", "datetime", "title", "type", "pubdate", "http-equiv", "data-component", "data-testid",
        "data-module", "data-widget", "data-type", "xmin", "xmax", "ymin", "ymax", "height", "width",
    ]

    private static let mostAttributes = 64
    private static let longestAttribute = 1 << 20

    private static func attributes(of node: xmlNodePtr, isPage: Bool) -> [(name: String, value: String)] {
        var attributes: [(name: String, value: String)] = []
        var next = unsafe node.pointee.properties
        while let attribute = unsafe next, attributes.count < mostAttributes {
            let name = unsafe string(attribute.pointee.name).lowercased()
            guard !isPage || wanted.contains(name) else {
                unsafe next = attribute.pointee.next
                continue
            }
            var value = ""
            var part = unsafe attribute.pointee.children
            while let words = unsafe part, value.utf8.count < longestAttribute {
                if unsafe words.pointee.type == XML_TEXT_NODE { value += unsafe string(words.pointee.content) }
                unsafe part = words.pointee.next
            }
            attributes.append((name, value))
            unsafe next = attribute.pointee.next
        }
        return attributes
    }

    /// A string of libxml2, which ends with a NUL; octets that are no UTF-8 become U+FFFD.
    private static func string(_ characters: UnsafePointer<xmlChar>?) -> String {
        guard let characters = unsafe characters else { return "" }
        return unsafe String(decodingCString: characters, as: UTF8.self)
    }
}
