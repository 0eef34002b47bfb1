import HTTPMessage
import Search

// What a client is told of a query that means nothing.
extension QueryMistake {
    /// Says what is wrong and shows the character at which it is.
    func detail(in query: String) -> String {
        let scalars = query.unicodeScalars
        let around = scalars.dropFirst(max(0, place - 12)).prefix(place - max(0, place - 12))
        let rest = scalars.dropFirst(place).prefix(12)
        let shown = place < scalars.count ? "\(String(around))▸\(String(rest))" : "\(String(around))▸"
        return "\(explanation) See character \(place + 1): \(shown)"
    }

    private var explanation: String {
        switch reason {
        case .noWord: "There is neither a letter nor a digit to look for."
        case .emptyQuotation: "No word stands between the quotation marks."
        case .unclosedParenthesis: "A parenthesis is not closed."
        case .unopenedParenthesis: "A parenthesis is closed that was not opened."
        case .emptyParentheses: "Nothing stands between the parentheses."
        case .missingOperand(let name): "'\(name)' lacks what it stands between or before."
        case .unknownField(let name):
            "There is no field '\(name)'; put the words between quotation marks if none is meant."
        case .missingValue(let name): "The field '\(name)' needs its value right behind the colon, without a space."
        case .badValue(let value, let field): "'\(value.prefix(64))' is no value of the field '\(field)'."
        case .shortPrefix: "A star needs \(QueryParser.shortestPrefix) letters right before it."
        case .noNeighbour: "Only words and phrases can be near each other."
        case .badDistance: "'NEAR/' takes a number of words from 1 to 100."
        case .tooManyWords(let most): "A query has \(most) words and fields at most."
        case .tooDeep(let most): "Parentheses and 'NOT' stand \(most) deep at most."
        }
    }

    /// The mistake for clients that say it in words of their own.
    var told: Problem.Mistake {
        let (name, subject) = named
        return Problem.Mistake(
            reason: name, subject: subject.map { $0.beginning(TextLimit.name).text }, character: place + 1)
    }

    /// The name of the reason, and what it is about.
    private var named: (name: String, subject: String?) {
        switch reason {
        case .noWord: ("no_word", nil)
        case .emptyQuotation: ("empty_quotation", nil)
        case .unclosedParenthesis: ("unclosed_parenthesis", nil)
        case .unopenedParenthesis: ("unopened_parenthesis", nil)
        case .emptyParentheses: ("empty_parentheses", nil)
        case .missingOperand(let name): ("missing_operand", name)
        case .unknownField(let name): ("unknown_field", name)
        case .missingValue(let name): ("missing_value", name)
        case .badValue(let value, let field): ("bad_value", field + ":" + value)
        case .shortPrefix: ("short_prefix", String(QueryParser.shortestPrefix))
        case .noNeighbour: ("no_neighbour", nil)
        case .badDistance: ("bad_distance", nil)
        case .tooManyWords(let most): ("too_many_words", String(most))
        case .tooDeep(let most): ("too_deep", String(most))
        }
    }

    /// What could stand there instead, where that is a list.
    var allowed: [String] {
        switch reason {
        case .unknownField: QueryField.names
        case .badValue(_, let field):
            field == QueryField.date.rawValue ? ["YYYY", "YYYY-MM", "YYYY-MM-DD", "FROM..TO"] : []
        default: []
        }
    }
}
