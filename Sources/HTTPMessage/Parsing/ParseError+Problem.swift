extension ParseError {
    /// The problem document that tells the client what to mend; the one place where a parse error becomes an answer.
    package var problem: Problem {
        Problem(status: status, slug: slug, title: title, detail: "\(detail) (\(section)).")
    }

    private var slug: String {
        switch status.code {
        case 413: "content-too-large"
        case 414: "uri-too-long"
        case 417: "expectation-failed"
        case 431: "head-too-large"
        case 501: "not-implemented"
        case 505: "http-version-not-supported"
        default: "malformed-request"
        }
    }

    private var title: String {
        switch status.code {
        case 413: "The content is too large"
        case 414: "The request target is too long"
        case 417: "The expectation cannot be met"
        case 431: "The request head is too large"
        case 501: "Not implemented"
        case 505: "The HTTP version is not supported"
        default: "The request is malformed"
        }
    }

    private var detail: String {
        switch self {
        case .bareLineFeed: "A line must end with CR LF, not with LF alone"
        case .requestLineMalformed: "The request line must be a method, a target and a version with one space between"
        case .methodNotAToken: "The method must be a token"
        case .methodTooLong: "No method is that long"
        case .connectNotImplemented: "This server is not a proxy and opens no tunnel"
        case .targetTooLong: "The request target is longer than this server reads"
        case .targetHasForbiddenByte:
            "The request target has an octet that must be percent-encoded, such as a space, a control or what is no UTF-8"
        case .targetFormUnknown: "The request target must be a path that starts with '/' or an http URI"
        case .asteriskWithoutOptions: "The target '*' goes with OPTIONS alone"
        case .authorityInvalid: "The authority in the request target is not a host with an optional port"
        case .versionMalformed: "The version must be written HTTP/1.1"
        case .versionNotSupported: "This server speaks HTTP/1.1"
        case .whitespaceBeforeFirstField: "Whitespace stands before the first field line"
        case .obsoleteFolding: "A field value must not continue on a second line"
        case .fieldLineWithoutColon: "A field line has no colon"
        case .whitespaceBeforeColon: "Whitespace stands between a field name and its colon"
        case .fieldNameNotAToken: "A field name must be a token"
        case .fieldValueHasForbiddenByte: "A field value has a control octet"
        case .headTooLarge: "The request head has more octets than this server reads"
        case .tooManyFields: "The request head has more field lines than this server reads"
        case .hostMissing: "An HTTP/1.1 request must have a Host field"
        case .hostRepeated: "A request must have one Host field only"
        case .hostInvalid: "The Host field is not a host with an optional port"
        case .contentLengthNotANumber: "Content-Length must be decimal digits"
        case .contentLengthTooLarge: "Content-Length is larger than any number this server counts with"
        case .contentLengthRepeated: "A request must have one Content-Length only"
        case .contentLengthWithTransferEncoding: "Content-Length and Transfer-Encoding must not be sent together"
        case .transferEncodingInOldVersion: "Transfer-Encoding needs HTTP/1.1"
        case .transferEncodingMalformed: "Transfer-Encoding must be a list of codings"
        case .transferCodingUnknown: "The one transfer coding understood here is chunked"
        case .chunkedNotFinal: "The last transfer coding must be chunked, and chunked must be applied once"
        case .chunkSizeMalformed: "A chunk must start with its size in hexadecimal digits, ended by CR LF"
        case .chunkSizeTooLarge: "A chunk size is larger than any number this server counts with"
        case .chunkExtensionMalformed: "A chunk extension is not a name, or a name with = and a token or quoted string"
        case .chunkExtensionsTooLong: "The chunk extensions have more octets than this server reads"
        case .chunkNotTerminated: "Chunk data must be followed by CR LF"
        case .trailersTooLarge: "The trailer section is larger than this server reads"
        case .bodyTooLarge: "The content has more octets than this server reads"
        case .expectationUnknown: "The one expectation understood here is 100-continue"
        }
    }
}
