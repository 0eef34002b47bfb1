import Disk
import Foundation

/// Whether the folders of a server are there, and may be used.
struct FolderExamination {
    let articles: String
    /// Nil where nothing is kept.
    let data: String?
    let cache: String?
    let dashboard: String

    var findings: [Finding] { [articleFolder] + keptFolders + [dashboardFolder] }

    private var articleFolder: Finding {
        switch Self.state(of: articles) {
        case .missing:
            return .bad(
                .init(
                    "le dossier des articles « \(articles) » n’existe pas",
                    "there is no folder of articles '\(articles)'"),
                .init(
                    "le créer (mkdir -p '\(articles)') ou en nommer un autre avec --seeds",
                    "make it (mkdir -p '\(articles)') or name another one with --seeds"))
        case .noFolder:
            return .bad(
                .init("« \(articles) » n’est pas un dossier", "'\(articles)' is no folder"),
                .init("nommer un dossier avec --seeds", "name a folder with --seeds"))
        case .closed:
            return .bad(
                .init(
                    "le dossier des articles « \(articles) » ne peut pas être lu",
                    "the folder of articles '\(articles)' cannot be read"),
                .init(
                    "donner le droit de lecture à l’utilisateur qui lance dépêche (chmod, chown)",
                    "let the user who runs dépêche read it (chmod, chown)"))
        case .readable:
            return .doubtful(
                .init(
                    "le dossier des articles « \(articles) » est en lecture seule",
                    "the folder of articles '\(articles)' is read-only"),
                .init(
                    "rien à faire, sauf si des articles ou des corrections doivent arriver par l’API",
                    "nothing to do, unless articles or corrections are to come through the API"))
        case .writable:
            return .good("dossier des articles : « \(articles) »", "folder of articles: '\(articles)'")
        }
    }

    private var keptFolders: [Finding] {
        guard let data else {
            return [
                .doubtful(
                    .init("rien n’est conservé (--data none)", "nothing is kept (--data none)"),
                    .init(
                        "sans dossier de données, ni clés, ni identifiants stables d’un démarrage à l’autre",
                        "without a data folder there are no keys, and identifiers may change with a restart"))
            ] + (cache.map { [Self.kept($0, .init("cache", "cache"))] } ?? [])
        }
        let names = Finding.Words("données", "data")
        return [Self.kept(data, names), Self.lock(of: data)]
            + (cache.map { [Self.kept($0, .init("cache", "cache"))] } ?? [])
    }

    /// Whether a folder is there and written to, or can be made.
    private static func kept(_ path: String, _ name: Finding.Words) -> Finding {
        switch state(of: path) {
        case .writable: return .good("dossier \(name.french) : « \(path) »", "\(name.english) folder: '\(path)'")
        case .missing where canBeMade(path):
            return .good(
                "dossier \(name.french) : « \(path) », créé au premier démarrage",
                "\(name.english) folder: '\(path)', made by the first start")
        default:
            return .bad(
                .init(
                    "on ne peut pas écrire dans le dossier \(name.french) « \(path) »",
                    "the \(name.english) folder '\(path)' cannot be written to"),
                .init(
                    "donner le droit d’écriture (chown, chmod) ou en nommer un autre avec --\(name.english)",
                    "let this user write there (chown, chmod), or name another one with --\(name.english)"))
        }
    }

    /// Whether another process writes to the data folder.
    private static func lock(of data: String) -> Finding {
        guard FileManager.default.fileExists(atPath: data + "/" + FolderLock.fileName) else {
            return .good("aucun autre serveur n’écrit dans ce dossier", "no other server writes to that folder")
        }
        do throws(DiskError) {
            // Given back at once.
            let lock = try FolderLock(data)
            _ = consume lock
            return .good("aucun autre serveur n’écrit dans ce dossier", "no other server writes to that folder")
        } catch {
            guard case .held(_, let holder) = error else {
                return .bad(
                    .init("le verrou des données ne peut pas être pris : \(error)", "the data folder's lock: \(error)"),
                    .init("vérifier les droits du fichier « lock »", "check who may write the file 'lock'"))
            }
            let name = holder ?? "?"
            return .doubtful(
                .init(
                    "un serveur tourne déjà sur ces données (\(name))", "a server runs on this data folder (\(name))"),
                .init(
                    "c’est normal s’il s’agit du vôtre ; un second ne conserverait rien",
                    "as it should be, if it is yours; a second one would keep nothing"))
        }
    }

    private var dashboardFolder: Finding {
        guard FileManager.default.isReadableFile(atPath: dashboard + "/index.html") else {
            return .bad(
                .init(
                    "le tableau de bord n’est pas dans « \(dashboard) »", "the dashboard is not in '\(dashboard)'"),
                .init(
                    "nommer le dossier Public de dépêche avec --public", "name dépêche's folder Public with --public"))
        }
        return .good("tableau de bord : « \(dashboard) »", "dashboard: '\(dashboard)'")
    }

    // MARK: What the system says

    private enum State {
        case missing, noFolder, closed, readable, writable
    }

    private static func state(of path: String) -> State {
        var isFolder: ObjCBool = false
        // The call writes one Boolean.
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return .missing }
        guard isFolder.boolValue else { return .noFolder }
        guard (try? FileManager.default.contentsOfDirectory(atPath: path)) != nil else { return .closed }
        return FileManager.default.isWritableFile(atPath: path) ? .writable : .readable
    }

    /// Whether the nearest folder above that is there may be written to.
    private static func canBeMade(_ path: String) -> Bool {
        var url = URL(fileURLWithPath: path)
        while url.pathComponents.count > 1 {
            url.deleteLastPathComponent()
            switch state(of: url.path) {
            case .missing: continue
            case .writable: return true
            case .noFolder, .closed, .readable: return false
            }
        }
        return false
    }
}
