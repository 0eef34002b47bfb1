package import Corpus

extension ColumnWalk {
    /// Goes through what a folder holds besides articles.
    package mutating func folder(_ known: CorpusFolder?) throws(DamagedIndex) -> CorpusFolder {
        try values { walk throws(DamagedIndex) in try CorpusFolder(&walk, of: known) }
    }
}

extension CorpusFolder {
    fileprivate init(_ walk: inout ValueWalk, of known: CorpusFolder?) throws(DamagedIndex) {
        self.init(
            articles: [], problems: try walk.list(known?.problems, CorpusProblem.init(_:of:)),
            merges: MergeDecisions(
                same: try walk.groups(known?.merges.same), different: try walk.groups(known?.merges.different)),
            corrections: Corrections(try walk.list(known?.corrections.decisions, Correction.init(_:of:))),
            withheld: try walk.list(known?.withheld, WithheldArticle.init(_:of:)))
    }
}

extension WithheldArticle {
    fileprivate init(_ walk: inout ValueWalk, of known: WithheldArticle?) throws(DamagedIndex) {
        var until: String?
        if case .until(let seconds) = known?.embargo { until = String(seconds) }
        let id = try walk.text(known?.id.value)
        let fileName = try walk.text(known?.fileName)
        let otherFiles = try walk.texts(known?.otherFiles)
        let embargo = try walk.optionalText(until).flatMap { Int($0) }.map(Embargo.until) ?? .unreadable
        self.init(id: ArticleID(made: id), fileName: fileName, otherFiles: otherFiles, embargo: embargo)
    }
}

extension ValueWalk {
    fileprivate mutating func groups(_ known: [[String]]?) throws(DamagedIndex) -> [[String]] {
        try list(known) { walk, known throws(DamagedIndex) in try walk.texts(known) }
    }
}
