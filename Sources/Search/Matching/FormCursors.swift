/// The postings of a word's forms.
struct FormCursors {
    /// One stands by itself: most words have no other form.
    private var first: PostingCursor
    private var others: [PostingCursor]
    /// All of them, where they are many.
    private var many: ManyCursors?
    private let isInTitle: Bool
    private let index: SearchIndex
    private var places = Places()

    init(_ plan: TermPlan, in index: SearchIndex) {
        first = plan.forms.first.map { index.cursor(of: $0.term) } ?? PostingCursor(index.octets, 0..<0)
        let isMany = plan.forms.count > Self.mostAsked
        many = isMany ? ManyCursors(plan.forms, in: index) : nil
        others = isMany ? [] : plan.forms.dropFirst().map { index.cursor(of: $0.term) }
        isInTitle = plan.isInTitle
        self.index = index
    }

    /// Of so many forms and fewer each is asked about each document.
    private static let mostAsked = 16

    /// The next document of the only form.
    @inline(__always) mutating func next() -> Int? { first.next() ? first.document : nil }

    /// Goes on to a document that is not before those asked for so far.
    ///
    /// - Returns: whether it holds any of the forms.
    @inline(__always) mutating func advance(to document: Int) -> Bool {
        if many != nil { return many?.advance(to: document) ?? false }
        var isFound = first.advance(to: document)
        for place in others.indices where others[place].advance(to: document) { isFound = true }
        return isFound
    }

    /// Reads where the forms stand in the document that it went to: ascending, each place once.
    ///
    /// - Parameters:
    ///   - document: the document.
    ///   - places: get the positions.
    ///   - offset: what is taken off each; those before it are left out.
    @inline(__always) mutating func read(_ document: Int, to places: inout Places, less offset: Int) {
        places.removeAll()
        if isOne {
            first.append(to: &places, less: offset)
        } else {
            readAll(document, to: &places, offset)
        }
    }

    /// Whether there is nothing but one form, anywhere.
    var isOne: Bool { others.isEmpty && !isInTitle && many == nil }

    private mutating func readAll(_ document: Int, to places: inout Places, _ offset: Int) {
        var count = many?.read(document, to: &places, less: offset) ?? 0
        if many == nil, first.document == document {
            first.append(to: &places, less: offset)
            count = 1
        }
        for place in others.indices where others[place].document == document {
            others[place].append(to: &places, less: offset)
            count += 1
        }
        if count > 1 { places.order() }
        if isInTitle {
            let title = index.title(of: document)
            places.keep { title.contains(Int($0) + offset) }
        }
    }

    /// Keeps of some ascending places those that have a form so many positions further on, in the document that it went to.
    @inline(__always) mutating func keep(_ starts: inout Places, offset: Int, in document: Int) {
        if isOne {
            first.keep(&starts, offset: offset)
        } else {
            keepAll(&starts, offset, in: document)
        }
    }

    private mutating func keepAll(_ starts: inout Places, _ offset: Int, in document: Int) {
        var places = Places()
        swap(&places, &self.places)
        defer { swap(&places, &self.places) }
        read(document, to: &places, less: offset)
        var known = places.all
        starts.keep { start in
            while let next = known.first, next < start { known.removeFirst() }
            return known.first == start
        }
    }
}
