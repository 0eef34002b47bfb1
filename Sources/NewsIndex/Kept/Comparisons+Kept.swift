import Corpus
import Facts

// What articles have in common and what they disagree about, on the way into a file and out of it.

extension Discrepancy {
    init(_ walk: inout ValueWalk, of known: Discrepancy?) throws(DamagedIndex) {
        self.init(
            id: DiscrepancyID(try walk.text(known?.id.value)), kind: try walk.choice(known?.kind),
            frenchSummary: try walk.text(known?.frenchSummary),
            englishSummary: try walk.text(known?.englishSummary),
            values: try walk.list(known?.values, Value.init(_:of:)), entity: try walk.optionalEntity(known?.entity),
            verdict: try walk.optional(known?.verdict, Verdict.init(_:of:)))
    }
}

extension Discrepancy.Verdict {
    fileprivate init(_ walk: inout ValueWalk, of known: Discrepancy.Verdict?) throws(DamagedIndex) {
        self.init(
            isConfirmed: try walk.boolean(known?.isConfirmed), author: try walk.optionalText(known?.author),
            date: try walk.optionalText(known?.date), reason: try walk.optionalText(known?.reason))
    }
}

extension Discrepancy.Value {
    fileprivate init(_ walk: inout ValueWalk, of known: Discrepancy.Value?) throws(DamagedIndex) {
        self.init(text: try walk.text(known?.text), evidence: try Evidence(&walk, of: known?.evidence))
    }
}

extension ClaimGroup {
    /// All claims are in `list`, of which the group has some.
    init(_ walk: inout ValueWalk, of known: ClaimGroup?, in list: ClaimList) throws(DamagedIndex) {
        self.init(
            id: try walk.text(known?.id), unit: try walk.text(known?.unit),
            event: try walk.optionalEntity(known?.event), isToll: try walk.boolean(known?.isToll),
            claims: try walk.list(known?.claims) { walk, known throws(DamagedIndex) in
                list[try walk.number(known.flatMap { list.position(of: $0) }, below: list.count)]
            })
    }
}

extension ClaimList {
    /// The position of one of its claims.
    fileprivate func position(of claim: IndexedClaim) -> Int? {
        positions(of: claim.articleNumber).first { id(at: $0) == claim.id }
    }
}

extension ArticleCopy {
    init(_ walk: inout ValueWalk, of known: ArticleCopy?) throws(DamagedIndex) {
        self.init(
            left: try Side(&walk, of: known?.left), right: try Side(&walk, of: known?.right),
            kind: try walk.choice(known?.kind), passages: try walk.list(known?.passages, Passage.init(_:of:)),
            agencies: try walk.texts(known?.agencies))
    }
}

extension ArticleCopy.Side {
    fileprivate init(_ walk: inout ValueWalk, of known: ArticleCopy.Side?) throws(DamagedIndex) {
        self.init(article: try walk.article(known?.article), shared: try walk.double(known?.shared))
    }
}

extension ArticleCopy.Passage {
    fileprivate init(_ walk: inout ValueWalk, of known: ArticleCopy.Passage?) throws(DamagedIndex) {
        self.init(
            left: try walk.range(known?.left), right: try walk.range(known?.right),
            wordCount: try walk.number(known?.wordCount), isQuoted: try walk.boolean(known?.isQuoted))
    }
}
