import Facts

/// Resolves persons across articles: nothing uncertain is merged, nothing certain is left apart.
///
/// A full name means one person wherever it is written. Other spellings, shorter names and a single word join it only where
/// they can mean nobody else and keep like company (``Company``); a single word never by its sound.
struct PersonResolver {
    let named: NamedEntities
    let company: Company
    let rules: RuledEntities

    /// The persons, each with the candidates that mean it, articles' own entities that come ascending; what only looks like a
    /// person is left out.
    func resolve(_ candidates: [Int]) -> [EntityCluster] {
        let census = NameCensus(named)
        var persons: [Person] = []
        var byName: [Int: [Int]] = [:]
        var single: [Int] = []
        for candidate in candidates {
            guard let spelling = census.fullSpelling(of: candidate, in: named) else {
                single.append(candidate)
                continue
            }
            let key = named.persons.key(of: spelling)
            let known = byName[key]?.first { !rules.keepApart(candidate, from: persons[$0].candidates) }
            let index = known ?? persons.count
            if known == nil {
                persons.append(Person(spelling: spelling))
                byName[key, default: []].append(index)
            }
            persons[index].add(candidate, of: named.article(of: candidate))
        }
        var groups = PersonVariants(persons, named, company: company, rules: rules).joined()
        SingleNames(single, named, company: company, rules: rules).join(&groups)
        return groups.filter { $0.isAsserted(named) }.map { $0.cluster(named) }
    }
}
