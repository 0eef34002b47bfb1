import Foundation
import Grammar
import Naming

extension ArticleAnalyzer {
    /// The paths of all files that an analysis depends on, in an order that stays.
    package static var resourceFiles: [String] {
        let folders = [
            Bundle.module.resourceURL?.appendingPathComponent("Resources"), NameReader.resourceFolder,
            GrammarModel.resourceFolder,
        ]
        return folders.compactMap { $0 }.flatMap { folder in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            return names.sorted().map { folder.appendingPathComponent($0).path }
        }
    }
}
