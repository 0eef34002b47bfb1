import Corpus
import Extraction
import NewsIndex

extension ItemEncoder {
    func claim(_ indexed: IndexedClaim) -> EncodedObject {
        let claim = indexed.claim
        return EncodedObject([
            JSONMember("id", .string(indexed.id.value)),
            JSONMember("article_id", .string(indexed.article.value)),
            JSONMember("value", .number(claim.value)),
            JSONMember("lower", .optional(claim.statedBounds.lower)),
            JSONMember("upper", .optional(claim.statedBounds.upper)),
            JSONMember("qualifier", .string(claim.qualifier.rawValue)),
            JSONMember("kind", .string(claim.kind.rawValue)),
            JSONMember("unit", .string(claim.unit)),
            JSONMember("source", reference(indexed.source)),
            JSONMember("source_words", claim.source.map { words($0.range, of: indexed.article) } ?? .null),
            JSONMember("evidence", evidence(claim.evidence)),
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
