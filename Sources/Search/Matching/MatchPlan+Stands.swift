import Corpus
import FrenchText

extension MatchPlan {
    /// Where what is asked for stands in a document.
    ///
    /// - Returns: nil where the document does not match.
    func stands(in document: Int, of index: SearchIndex) -> [MatchStand]? {
        switch self {
        case .term, .sequence, .near:
            var reader = PlaceReader(self, in: index)
            guard let found = reader?.stands(in: document), !found.isEmpty else { return nil }
            guard case .near = self else { return found }
            // Readers only go on.
            reader = PlaceReader(self, in: index)
            return reader?.allStands(in: document)
        case .all(let plans, let unwanted):
            var stands: [MatchStand] = []
            for plan in plans {
                guard let own = plan.stands(in: document, of: index) else { return nil }
                stands += own
            }
            return unwanted.contains { $0.stands(in: document, of: index) != nil } ? nil : stands
        case .any(let plans):
            let found = plans.compactMap { $0.stands(in: document, of: index) }
            return found.isEmpty ? nil : found.flatMap { $0 }
        case .most(let terms, _, let rest):
            let found = terms.compactMap { MatchPlan.term($0).stands(in: document, of: index) }.flatMap(\.self)
            guard let rest else { return found.isEmpty ? nil : found }
            return rest.stands(in: document, of: index).map { found + $0 }
        case .documents(let documents):
            let place = documents.partition { $0 >= UInt32(document) }
            return place < documents.count && documents[place] == UInt32(document) ? [] : nil
        case .everything: return []
        }
    }
}
