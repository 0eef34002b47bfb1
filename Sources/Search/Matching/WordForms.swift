import FrenchText

/// Looks up the forms that a query's words find.
struct WordForms {
    let index: SearchIndex
    let options: SearchOptions
    let stemmer = FrenchStemmer()

    /// How much a form counts: as typed, with other accents, of the same stem, of another number or gender, or a few letters apart.
    enum Weight {
        static let exact: Float = 1
        static let folded: Float = 0.9
        static let stem: Float = 0.6
        static let kin: Float = 0.3
        static let spelling: Float = 0.5
        static let typo: Float = 0.4
    }

    /// The forms of a word.
    ///
    /// - Parameters:
    ///   - word: of a query.
    ///   - isExact: whether forms of its stem are left out.
    /// - Returns: each form once.
    func forms(of word: QueryWord, isExact: Bool) -> [TermPlan.Form] {
        let folded = WordFolding.fold(word.exact)
        let (own, alike) = alike(word, folded)
        var forms = alike.map { TermPlan.Form(term: $0, weight: $0 == own ? Weight.exact : Weight.folded) }
        guard options.hasStems, !isExact, !word.isPrefix else { return forms }
        var stems = [stemmer.stem(word.exact)]
        for term in alike where term != own { stems.append(stemmer.stem(index.dictionary.term(term))) }
        var seen = Set(alike)
        for (place, stem) in stems.enumerated() where !stems[..<place].contains(stem) {
            for term in index.forms(ofStem: stem, stemmer) where seen.insert(term).inserted {
                forms.append(TermPlan.Form(term: term, weight: Weight.stem))
            }
        }
        for kin in WordKin.forms(of: folded) {
            for term in index.forms(foldedTo: kin) where seen.insert(term).inserted {
                forms.append(TermPlan.Form(term: term, weight: Weight.kin))
            }
        }
        return forms
    }

    /// Whether there is no form of a word; most words stand somewhere as they are, which is soon seen.
    func findsNothing(_ word: QueryWord) -> Bool {
        index.dictionary.number(of: word.exact) == nil && forms(of: word, isExact: false).isEmpty
    }

    /// The forms that are folded like a word, and which of them is the word itself.
    private func alike(_ word: QueryWord, _ folded: [UInt8]) -> (own: Int?, forms: [Int]) {
        if word.isPrefix {
            return (index.dictionary.number(of: word.exact), index.forms(beginningWith: folded))
        }
        let (plain, accented) = index.formClass(of: folded)
        let own = folded == word.exact ? plain : index.dictionary.number(of: word.exact)
        return (own, plain.map { [$0] + accented } ?? accented)
    }

    /// The forms next to a word that is misspelt, and those of their stems; none where none is near enough.
    func near(_ word: QueryWord) -> [TermPlan.Form] {
        let found = NearTerms(index).find(WordFolding.fold(word.exact))
        var seen: Set<Int> = []
        var forms: [TermPlan.Form] = []
        for term in found {
            let own = index.dictionary.term(term)
            let taken = QueryWord(exact: own, isPrefix: false, range: word.range)
            for form in self.forms(of: taken, isExact: false) where seen.insert(form.term).inserted {
                forms.append(TermPlan.Form(term: form.term, weight: Weight.typo * form.weight))
            }
        }
        return forms
    }
}
