import Corpus
import Logging
import NewsIndex

/// The identifiers that were given before a reading of the folder: as the data folder has them or, where it has none, as the
/// index has them that serves.
struct GivenLedger {
    private let data: DataFolder?
    private let former: IndexSnapshot?
    /// What the data folder's file holds; nil where it is not asked, or cannot be read.
    private let octets: [UInt8]?
    /// Whether those given now are to be written.
    private var isKept: Bool

    /// Of the octets that a start of the program would begin with; nil where it would begin with other identifiers.
    private(set) var digest: TextDigest?

    /// - Parameters:
    ///   - data: where identifiers are kept; nil for nowhere.
    ///   - former: the index that serves; nil for none.
    ///   - logger: is told what cannot be read.
    init(_ data: DataFolder?, former: IndexSnapshot?, logger: Logger) {
        self.data = data
        self.former = former
        isKept = data != nil && data?.problem == nil
        var octets: [UInt8]? = former == nil ? [] : nil
        do {
            // Where another process writes, what this one gave is known here alone.
            if let data, isKept || former == nil { octets = try data.ledgerOctets() }
        } catch {
            octets = nil
            isKept = false
            Self.tell(error, of: data, to: logger)
        }
        self.octets = octets
        digest = octets.map { TextDigest(of: $0) }
    }

    /// The identifiers; those of the index that serves where the file holds no ledger.
    ///
    /// Where the file is what the index that was made last left there, it is not read again.
    mutating func ledger(_ last: KeptIndex?, logger: Logger) -> IDLedger {
        do {
            guard let octets else { return former?.ledger ?? .empty }
            if octets.isEmpty { return .empty }
            if let digest, let last, last.basis.ledger == digest { return last.snapshot.ledger }
            return try IDLedger(octets)
        } catch {
            digest = nil
            isKept = false
            Self.tell(error, of: data, to: logger)
            return former?.ledger ?? .empty
        }
    }

    /// Keeps the identifiers given now, if they are to be kept.
    ///
    /// - Returns: the digest that a start of the program would begin with; nil where that cannot be told.
    func write(_ ledger: IDLedger, logger: Logger) -> TextDigest? {
        guard isKept, let data else { return digest }
        do {
            return TextDigest(of: try data.write(ledger))
        } catch {
            logger.warning(
                "the identifiers given are not kept", metadata: ["data": "\(data.path)", "error": "\(error)"])
            return digest
        }
    }

    private static func tell(_ error: any Error, of data: DataFolder?, to logger: Logger) {
        logger.error(
            "the identifiers given before cannot be read",
            metadata: ["data": "\(data?.path ?? "")", "error": "\(error)"])
    }
}
