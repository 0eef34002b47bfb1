/// Takes Markdown's marks out of the words of one block.
enum MarkdownMarks {
    /// The words, and what was taken out of them: addresses of links, images.
    static func plain(_ text: String) -> (text: String, removed: [String]) {
        let scalars = Array(text.unicodeScalars)
        var output: [Unicode.Scalar] = []
        output.reserveCapacity(scalars.count)
        var removed: [String] = []
        var place = 0
        // Where the labels of links that are open begin in the output.
        var labels: [(place: Int, isImage: Bool)] = []
        while place < scalars.count {
            let scalar = scalars[place]
            let next = place + 1 < scalars.count ? scalars[place + 1] : " "
            switch scalar {
            case "\\" where isPunctuation(next):
                output.append(next)
                place += 2
                continue
            case "!" where next == "[" && labels.count < mostOpen:
                labels.append((output.count, true))
                place += 2
                continue
            case "[":
                if labels.count < mostOpen { labels.append((output.count, false)) }
                output.append("[")
            case "]":
                guard let label = labels.popLast() else {
                    output.append(scalar)
                    break
                }
                let target = linkTarget(scalars, from: place + 1)
                if label.isImage {
                    removed.append(String(scalars: output[label.place...]) + (target?.text ?? ""))
                    output.removeSubrange(label.place...)
                } else if let target {
                    removed.append(target.text)
                    output.remove(at: label.place)
                } else if label.place + 1 < output.count, output[label.place + 1] == "^" {
                    output.removeSubrange(label.place...)
                } else {
                    output.append("]")
                }
                place = target?.end ?? place + 1
                continue
            case "<":
                if let end = autolink(scalars, at: place) {
                    removed.append(String(scalars: scalars[(place + 1)..<(end - 1)]))
                    place = end
                    continue
                }
                output.append(scalar)
            case "*", "`", "~":
                let end = run(scalars, at: place)
                // A star between spaces, a tilde before a number and the like are no marks.
                let isMark = scalar == "~" ? end - place == 2 : scalar == "`" || !isApart(scalars, place..<end)
                if !isMark { output += scalars[place..<end] }
                place = end
                continue
            case "_":
                let end = run(scalars, at: place)
                // Within a word it is a letter.
                if isWord(scalars, place - 1), isWord(scalars, end) || isApart(scalars, place..<end) {
                    output += scalars[place..<end]
                }
                place = end
                continue
            default: output.append(scalar)
            }
            place += 1
        }
        return (String(scalars: output[...]), removed)
    }

    /// `(address "title")` or `[name]` behind a label.
    private static func linkTarget(_ scalars: [Unicode.Scalar], from start: Int) -> (text: String, end: Int)? {
        guard start < scalars.count, scalars[start] == "(" || scalars[start] == "[" else { return nil }
        let open = scalars[start]
        let close: Unicode.Scalar = open == "(" ? ")" : "]"
        var depth = 0
        for place in start..<min(scalars.count, start + longestTarget) {
            if scalars[place] == open { depth += 1 }
            guard scalars[place] == close else { continue }
            depth -= 1
            if depth == 0 { return (String(scalars: scalars[(start + 1)..<place]), place + 1) }
        }
        return nil
    }

    private static let longestTarget = 500
    /// Deeper labels are words: taking them out one by one would take the square of their number.
    private static let mostOpen = 32

    private static func autolink(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
        guard let end = scalars[start..<min(scalars.count, start + longestTarget)].firstIndex(of: ">") else {
            return nil
        }
        let inner = String(scalars: scalars[(start + 1)..<end])
        guard inner.hasPrefix("http") || inner.contains("@"), !inner.contains(" ") else { return nil }
        return end + 1
    }

    private static func run(_ scalars: [Unicode.Scalar], at start: Int) -> Int {
        var end = start
        while end < scalars.count, scalars[end] == scalars[start] { end += 1 }
        return end
    }

    private static func isApart(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        !isFilled(scalars, range.lowerBound - 1) && !isFilled(scalars, range.upperBound)
    }

    private static func isFilled(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
        scalars.indices.contains(place) && !scalars[place].properties.isWhitespace
    }

    private static func isWord(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
        scalars.indices.contains(place)
            && (scalars[place].properties.isAlphabetic || scalars[place].properties.numericType != nil)
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && "\\`*_{}[]()#+-.!|<>~\"'&/:;,?@^$%=".unicodeScalars.contains(scalar)
    }
}

extension String {
    init(scalars: ArraySlice<Unicode.Scalar>) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        self = String(view)
    }
}
