import Corpus
import Disk
import Foundation
import NewsIndex

/// Whether what a server reads at its start can be read.
struct ContentExamination {
    let articles: String
    let data: String?
    let cache: String?

    var findings: [Finding] { [resources, corrections, keys, index].compactMap(\.self) }

    private var resources: Finding {
        do {
            _ = try SharedAnalyzer.made.get()
            return .good("lexiques et modèles : lus", "lexicons and models: read")
        } catch {
            return .bad(
                .init("lexiques ou modèles illisibles : \(error)", "lexicons or models cannot be read: \(error)"),
                .init(
                    "réinstaller : les dossiers .resources vont avec le programme",
                    "install anew: the folders .resources belong beside the program"))
        }
    }

    private var corrections: Finding? {
        let path = articles + "/" + Corrections.fileName
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let octets = FileManager.default.contents(atPath: path) else {
            return .bad(
                .init("« \(path) » ne peut pas être lu", "'\(path)' cannot be read"),
                .init("donner le droit de lecture (chmod)", "let this user read it (chmod)"))
        }
        let (read, problems) = Corrections.read(Array(octets))
        guard let first = problems.first else {
            return .good(
                "corrections des éditeurs : \(read.decisions.count)", "editors' corrections: \(read.decisions.count)")
        }
        return .bad(
            .init(
                "corrections.json : \(problems.count) entrées sans effet (\(first))",
                "corrections.json: \(problems.count) entries without effect (\(first))"),
            .init(
                "corriger le fichier ; les autres corrections s’appliquent",
                "mend the file; the other corrections apply"))
    }

    private var keys: Finding? {
        guard let data else { return nil }
        do {
            let count = try KeyRing(data: data).read().count
            return .good("clés : \(count)", "keys: \(count)")
        } catch {
            return .bad(
                .init(
                    "le fichier des clés ne peut pas être lu : \(error)", "the file of keys cannot be read: \(error)"),
                .init(
                    "le restaurer d’une sauvegarde, ou refaire des clés (depeche keys add)",
                    "restore it from a backup, or make keys anew (depeche keys add)"))
        }
    }

    private var index: Finding? {
        guard let cache, let version = AnalysisVersion.current else { return nil }
        do {
            let file = IndexFile(folder: cache, version: version, threads: SideBySide(threads: 1))
            guard let kept = try file.read() else {
                return .good(
                    "index conservé : aucun, le premier démarrage le fait", "kept index: none, the first start makes it"
                )
            }
            let count = kept.snapshot.articles.count
            return .good("index conservé : \(count) articles", "kept index: \(count) articles")
        } catch DiskError.foreign {
            return .good(
                "index conservé par une autre version : il sera refait",
                "kept index: another version's, it is made anew")
        } catch {
            return .doubtful(
                .init("l’index conservé ne peut pas être lu : \(error)", "the kept index cannot be read: \(error)"),
                .init(
                    "rien à faire, il sera refait ; sinon effacer « \(cache) »",
                    "nothing to do, it is made anew; else delete '\(cache)'"))
        }
    }
}
