extension ParseError {
    /// The status this refusal is answered with.
    package var status: Status {
        switch self {
        case .methodTooLong, .connectNotImplemented, .transferCodingUnknown: .notImplemented
        case .targetTooLong: .uriTooLong
        case .versionNotSupported: .httpVersionNotSupported
        case .headTooLarge, .tooManyFields, .trailersTooLarge: .requestHeaderFieldsTooLarge
        case .bodyTooLarge, .chunkExtensionsTooLong: .contentTooLarge
        case .expectationUnknown: .expectationFailed
        default: .badRequest
        }
    }

    /// The paragraph that states the rule.
    package var section: String {
        switch self {
        case .bareLineFeed, .whitespaceBeforeFirstField: "RFC 9112 §2.2"
        case .requestLineMalformed, .methodTooLong, .targetTooLong: "RFC 9112 §3"
        case .methodNotAToken: "RFC 9112 §3.1"
        case .connectNotImplemented: "RFC 9110 §9.1"
        case .targetHasForbiddenByte, .targetFormUnknown, .hostMissing, .hostRepeated, .hostInvalid: "RFC 9112 §3.2"
        case .authorityInvalid: "RFC 9112 §3.2.2"
        case .asteriskWithoutOptions: "RFC 9112 §3.2.4"
        case .versionMalformed: "RFC 9112 §2.3"
        case .versionNotSupported: "RFC 9110 §15.6.6"
        case .obsoleteFolding: "RFC 9112 §5.2"
        case .fieldLineWithoutColon: "RFC 9112 §5"
        case .whitespaceBeforeColon: "RFC 9112 §5.1"
        case .fieldNameNotAToken: "RFC 9110 §5.1"
        case .fieldValueHasForbiddenByte: "RFC 9110 §5.5"
        case .headTooLarge, .tooManyFields: "RFC 9110 §5.4"
        case .contentLengthNotANumber, .contentLengthTooLarge, .contentLengthRepeated: "RFC 9110 §8.6"
        case .contentLengthWithTransferEncoding, .transferEncodingInOldVersion, .transferEncodingMalformed,
            .transferCodingUnknown:
            "RFC 9112 §6.1"
        case .chunkedNotFinal: "RFC 9112 §6.3"
        case .chunkSizeMalformed, .chunkSizeTooLarge, .chunkNotTerminated: "RFC 9112 §7.1"
        case .chunkExtensionMalformed, .chunkExtensionsTooLong: "RFC 9112 §7.1.1"
        case .trailersTooLarge: "RFC 9112 §7.1.2"
        case .bodyTooLarge: "RFC 9110 §15.5.14"
        case .expectationUnknown: "RFC 9110 §10.1.1"
        }
    }
}
