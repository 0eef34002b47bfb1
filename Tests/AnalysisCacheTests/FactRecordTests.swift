import Corpus
import Facts
import Testing

@testable import AnalysisCache

@Suite("Facts as octets")
struct FactRecordTests {
    @Test("what is found in real articles comes back as it was")
    func roundTrip() throws {
        var kinds = Set<String>()
        for (article, facts) in try Analysed.some(.max) {
            let record = facts.record(of: article)
            let read = try ArticleFacts(record: record[...], of: article)
            #expect(read.told == facts.told, "\(article.id.value)")
            #expect(record.count < article.byteCount * 2)
            if !facts.meetings.isEmpty { kinds.insert("meetings") }
            if facts.meetings.contains(where: { !$0.outcomes.isEmpty }) { kinds.insert("outcomes") }
            if !facts.quotations.isEmpty { kinds.insert("quotations") }
            if !facts.claims.isEmpty { kinds.insert("claims") }
            if !facts.dates.isEmpty { kinds.insert("dates") }
            if facts.eventDate != nil { kinds.insert("event date") }
            if facts.entities.contains(where: { !$0.merges.isEmpty }) { kinds.insert("merges") }
            if facts.entities.contains(where: { !$0.roles.isEmpty }) { kinds.insert("roles") }
        }
        // Else the test would say nothing of them.
        #expect(kinds.count == 8, "only \(kinds)")
    }

    @Test("whatever the octets are, they are read or refused")
    func hostile() throws {
        var generator = SplitMix(state: 7)
        var refused = 0
        for (article, facts) in try Analysed.some(6) {
            let record = facts.record(of: article)
            for count in stride(from: 0, to: record.count, by: 7) {
                #expect(throws: DamagedFacts.self) { try ArticleFacts(record: record[..<count], of: article) }
            }
            for _ in 0..<400 {
                var damaged = record
                for _ in 0...generator.next() % 3 {
                    damaged[Int(generator.next() % UInt64(record.count))] = UInt8(truncatingIfNeeded: generator.next())
                }
                if (try? ArticleFacts(record: damaged[...], of: article)) == nil { refused += 1 }
            }
            let empty: [UInt8] = []
            #expect(throws: DamagedFacts.self) { try ArticleFacts(record: empty[...], of: article) }
        }
        #expect(refused > 400)
    }

    @Test("the record of another text is refused, or stays within that text")
    func otherText() throws {
        let some = try Analysed.some(12)
        for (article, _) in some {
            for (other, facts) in some where other.id != article.id {
                guard let read = try? ArticleFacts(record: facts.record(of: other)[...], of: article) else { continue }
                let end = article.text.scalarCount
                #expect(read.sentences.allSatisfy { $0.upperBound <= end })
            }
        }
    }
}

/// A generator with a seed (Steele, Lea and Flood, *Fast Splittable Pseudorandom Number Generators*, 2014).
private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
        return mixed ^ mixed >> 31
    }
}
