import Corpus
import Extraction
import NewsIndex

extension ItemEncoder {
    func claim(_ indexed: IndexedClaim) -> EncodedObject {
        EncodedObject([
            JSONMember("id", .string(indexed.id.value)),
            JSONMember("article_id", .string(indexed.article.value)),
            JSONMember("value", .number(indexed.claim.value)),
            JSONMember("qualifier", .string(indexed.claim.qualifier.rawValue)),
            JSONMember("kind", .string(indexed.claim.kind.rawValue)),
            JSONMember("unit", .string(indexed.claim.unit)),
            JSONMember("evidence", evidence(indexed.claim.evidence)),
        ])
    }

    func claimGroup(_ group: ClaimGroup) -> EncodedObject {
        EncodedObject([
            JSONMember("id", .string(group.id)),
            JSONMember("unit", .string(group.unit)),
            JSONMember("event", reference(group.event)),
            JSONMember("agree", .bool(!group.isContradicted)),
            JSONMember(
                "independent_sources", .integer(snapshot.independence.count(of: group.claims.map(\.article)))),
            JSONMember("claims", .array(group.claims.map { .raw(claim($0).bytes) })),
        ])
    }

    func discrepancy(_ discrepancy: Discrepancy) -> EncodedObject {
        EncodedObject([
            JSONMember("id", .string(discrepancy.id.value)),
            JSONMember("kind", .string(discrepancy.kind.rawValue)),
            JSONMember("severity", .string(discrepancy.kind.severity.rawValue)),
            JSONMember("summary_fr", .string(discrepancy.frenchSummary)),
            JSONMember("summary_en", .string(discrepancy.englishSummary)),
            JSONMember(
                "values",
                .array(
                    discrepancy.values.map {
                        ["value": .string($0.text), "evidence": evidence($0.evidence)]
                    })),
            JSONMember("entity", reference(discrepancy.entity)),
        ])
    }
}
