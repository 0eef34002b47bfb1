import Corpus
import Facts
import NewsIndex

/// An article of a family of copies.
struct FamilyMember {
    let article: Int
    let family: CopyFamily
}

extension ItemTables {
    static let family = FieldTable<CopyFamily>(
        "copy_family", link: { family, _ in Links.copyFamily(family) },
        [
            .id("The family's identifier: that of the first of its articles by identifier.", from: "CopyFamily.id") {
                family, _ in family.id.value
            },
            .object("first", familyMember, isOptional: true, "The first to appear.", from: "CopyFamily.articles") {
                family, _ in family.articles.first.map { FamilyMember(article: $0, family: family) }
            },
            .object("last", familyMember, isOptional: true, "The last to appear.", from: "CopyFamily.articles") {
                family, _ in family.articles.last.map { FamilyMember(article: $0, family: family) }
            },
            .texts("sources", "Who published them, the first to do so first.", from: "CopyFamily.articles") {
                family, context in family.publishers(in: context.snapshot)
            }
            .counted { family, snapshot in family.publishers(in: snapshot).count },
            .list(
                "articles", familyMember, resource: 20, "Its articles, the first to appear first.",
                from: "CopyFamily.articles"
            ) { family, context in
                family.articles.prefix(context.most).map { FamilyMember(article: $0, family: family) }
            }
            .counted { family, _ in family.articles.count }
            .linked { family, _ in Links.copyFamily(family) + "/articles" },
        ])

    static let familyMember = FieldTable<FamilyMember>(
        "family_member",
        [
            .object("article", otherArticle, "The article.", from: "CopyFamily.articles") { member, snapshot in
                snapshot.articles[member.article]
            },
            .date("published_at", isOptional: true, "When it was published.", from: "IndexedArticle.published") {
                member, snapshot in snapshot.articles[member.article].published?.value
            },
            .number(
                "shared", isOptional: true,
                "How much of it stands in the first of the family, from 0 to 1; null for that one, and where it repeats another.",
                from: "ArticleCopy.Side.shared"
            ) { member, snapshot in
                guard let first = member.family.articles.first, first != member.article,
                    let copy = snapshot.copy(of: first, and: member.article)
                else { return nil }
                return rounded(SeenCopy(copy, by: snapshot.articles.id(at: member.article)).own.shared)
            },
        ])
}

extension CopyFamily {
    /// Who published the articles, the first to do so first.
    fileprivate func publishers(in snapshot: IndexSnapshot) -> [String] {
        var seen: Set<String> = []
        return articles.compactMap(snapshot.articles.publisher).filter { seen.insert($0).inserted }
    }
}
