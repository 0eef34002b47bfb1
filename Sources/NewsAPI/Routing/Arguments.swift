import Facts
import HTTPMessage
import NewsIndex
import Search

/// The parameters of one request, checked against those that its endpoint declares.
struct Arguments: Sendable {
    /// The canonical values by name, those of each time that it is given by themselves; no name has an empty list.
    private let values: [String: [[String]]]
    /// The parameters as they came, decoded.
    let given: [QueryParameter]

    init(_ given: [QueryParameter], declared: [Parameter]) throws(RequestError) {
        var values: [String: [[String]]] = [:]
        for argument in given {
            guard let parameter = declared.first(where: { $0.name == argument.name }) else {
                throw .unknownParameter(argument.name, allowed: declared.map(\.name))
            }
            guard parameter.repetition != .refused || values[argument.name] == nil else {
                throw .repeatedParameter(argument.name, isList: parameter.isList)
            }
            let parts =
                parameter.isList
                ? argument.value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                : [argument.value]
            guard parts.count + (values[argument.name]?.joined().count ?? 0) <= parameter.valueLimit else {
                throw .tooManyValues(parameter: parameter.name, limit: parameter.valueLimit)
            }
            var canonical: [String] = []
            for part in parts { canonical.append(try parameter.canonical(part)) }
            values[argument.name, default: []].append(canonical)
        }
        self.values = values
        self.given = given
        if values["cursor"] != nil, values["offset"] != nil { throw .conflictingParameters("cursor", "offset") }
    }

    /// The value of a parameter that takes one.
    func text(_ name: String) -> String? {
        values[name]?.first?.first
    }

    /// The values of a parameter, any of which may match; nil where it is not given, and everything matches.
    func set(_ name: String) -> Set<String>? {
        values[name].map { Set($0.joined()) }
    }

    /// The values of a parameter, of each group of which one must match; empty where it is not given.
    func groups(_ name: String) -> [Set<String>] {
        (values[name] ?? []).map { Set($0) }
    }

    /// The values of a parameter in the order given, each once: a second facet or sort key of one name adds nothing.
    func list(_ name: String) -> [String] {
        var seen: Set<String> = []
        return (values[name] ?? []).joined().filter { seen.insert($0).inserted }
    }

    func integer(_ name: String) -> Int? {
        text(name).flatMap(Int.init)
    }

    func countries(_ name: String) -> Set<CountryCode>? {
        set(name).map { Set($0.compactMap(CountryCode.init)) }
    }

    /// Countries, of each group of which one must match.
    func countryGroups(_ name: String) -> [Set<CountryCode>] {
        groups(name).map { Set($0.compactMap(CountryCode.init)) }
    }

    /// Checks that the countries asked for exist.
    ///
    /// - Parameters:
    ///   - declared: the endpoint's parameters.
    ///   - known: the lexicon's countries.
    /// - Throws: ``RequestError/badValue(_:parameter:allowed:)`` for a code that no country has: *uk* is *GB*.
    func checkCountries(_ declared: [Parameter], known: [CountryCode: Country]) throws(RequestError) {
        for parameter in declared where parameter.kind == .countries {
            for code in (values[parameter.name] ?? []).joined() where CountryCode(code).flatMap({ known[$0] }) == nil {
                throw .badValue(code, parameter: parameter.name, allowed: parameter.allowed)
            }
        }
    }

    func date(_ name: String) -> PartialDate? {
        text(name).flatMap(PartialDate.init(rfc3339:))
    }

    /// What a query asks for; nil where none is given.
    ///
    /// - Throws: ``RequestError/badQuery(_:query:parameter:)`` where it means nothing.
    func query(_ name: String) throws(RequestError) -> SearchQuery? {
        guard let text = text(name) else { return nil }
        do throws(QueryMistake) {
            return try SearchQuery(
                text, options: SearchOptions(hasTypos: integer("typo") != 0), halfLife: integer("recency"))
        } catch {
            throw .badQuery(error, query: text, parameter: name)
        }
    }

    /// The words of a query as names are compared by them: folded, in their order; nil where none is given.
    ///
    /// - Throws: ``RequestError/badValue(_:parameter:allowed:)`` where there are words but no letter and no digit.
    func wordsKey(_ name: String) throws(RequestError) -> String? {
        guard let text = text(name) else { return nil }
        let key = SearchTerms.key(of: text)
        guard !key.isEmpty else { throw .badValue(text, parameter: name, allowed: []) }
        guard key.utf8.count(where: { $0 == 0x20 }) < Parameter.mostValues else {
            throw .tooManyValues(parameter: name, limit: Parameter.mostValues)
        }
        return key
    }
}
