import Corpus
import Facts

/// A number that tells whether something is what it was (FNV-1a, so that it may be written down).
struct ItemDigest {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Adds a text; an octet that UTF-8 never holds ends each, another stands for none.
    mutating func add(_ text: String?) {
        for octet in (text ?? "").utf8 { mix(octet) }
        mix(text == nil ? 0xFE : 0xFF)
    }

    mutating func add(_ number: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) { mix(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    private mutating func mix(_ octet: UInt8) {
        value = (value ^ UInt64(octet)) &* 0x100_0000_01B3
    }
}

extension HeaderColumns {
    /// Tells whether anything that an article's file says is another; what is found in it follows from that.
    func digest(of article: Int, text: TextDigest) -> UInt64 {
        var digest = ItemDigest()
        digest.add(text.beginning)
        digest.add(fileName(article))
        digest.add(UInt64(byteCount(article)))
        digest.add(language(article))
        // The words of a title that stands in the text are part of that.
        let place = titlePlace(article)
        digest.add(place.map { "\($0.lowerBound)" })
        if place == nil { digest.add(title(article, in: ArticleText(""))?.value) }
        digest.add(source(article)?.statement)
        digest.add(publisher(article))
        digest.add(stated(article)?.value)
        let origin = origin(article)
        if origin != .plain {
            for text in origin.authors + origin.otherFiles { digest.add(text) }
            for text in [origin.section, origin.address, origin.format, origin.encoding] { digest.add(text) }
            digest.add(UInt64(origin.isSummary ? 1 : 0))
            for note in origin.assumptions { digest.add(note.code + " " + note.detail) }
        }
        for line in furniture(article) {
            digest.add(UInt64(line.number))
            digest.add(line.text)
        }
        return digest.value
    }
}

extension IndexedMeeting {
    /// Tells whether what is said of the meeting is another, or who says it; not where in a text it stands.
    var digest: UInt64 {
        var digest = ItemDigest()
        digest.add(status.rawValue)
        digest.add(kind.rawValue)
        for party in [host, counterpart] {
            digest.add(party?.country?.value)
            digest.add(party?.person?.value)
            digest.add(party?.organization?.value)
            digest.add(party?.delegation)
        }
        digest.add(dates?.first.text)
        digest.add(dates?.last.text)
        digest.add(place?.value)
        digest.add(event?.value)
        digest.add(statedGroup)
        for outcome in outcomes { digest.add(outcome.kind.rawValue + " " + outcome.description) }
        for report in reports { digest.add(report.article.value + " " + report.status.rawValue) }
        digest.add(UInt64(corrections.count))
        for correction in corrections { digest.add(correction.reason) }
        return digest.value
    }
}
