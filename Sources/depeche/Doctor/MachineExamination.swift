import Corpus
import Formats
import Foundation
import HTTPMessage
import HTTPServer

/// Whether the machine gives a server what it needs.
struct MachineExamination {
    let host: String
    let port: Int
    let articles: String
    /// The folders that are written to.
    let written: [String]

    var findings: [Finding] { disks + [pdfTool, address, clock, descriptors] + [watches].compactMap(\.self) }

    // MARK: Disk

    private static let enough = 1 << 30
    private static let least = 100 << 20

    private var disks: [Finding] {
        ([articles] + written).compactMap { path in
            var url = URL(fileURLWithPath: path)
            while url.pathComponents.count > 1, !FileManager.default.fileExists(atPath: url.path) {
                url.deleteLastPathComponent()
            }
            let attributes = try? FileManager.default.attributesOfFileSystem(forPath: url.path)
            guard let free = attributes?[.systemFreeSize] as? Int else { return nil }
            let room = Finding.Words(
                "place libre pour « \(path) » : \(free >> 20) Mio", "disk free for '\(path)': \(free >> 20) MiB")
            let advice = Finding.Words("faire de la place", "make room")
            if free < Self.least { return .bad(room, advice) }
            return free < Self.enough ? .doubtful(room, advice) : .good(room.french, room.english)
        }
    }

    // MARK: Programs and ports

    private var pdfTool: Finding {
        guard let tool = PDFReader.tool else {
            return .doubtful(
                .init("pdftotext manque : les PDF ne sont pas lus", "pdftotext is missing: PDF files are not read"),
                .init("apt-get install poppler-utils", "apt-get install poppler-utils"))
        }
        return .good("PDF lus par \(tool)", "PDF read by \(tool)")
    }

    private var address: Finding {
        do {
            let configuration = ServerConfiguration(host: host, port: port, loops: 1)
            _ = try Server(configuration: configuration, handler: Handler { (_: Request) in Response() })
            return .good("adresse \(host), port \(port) : libre", "address \(host), port \(port): free")
        } catch {
            let inUse = if case ServerError.addressInUse = error { true } else { false }
            guard inUse else {
                return .bad(
                    .init("on ne peut pas écouter sur \(host), port \(port) : \(error)", "\(error)"),
                    .init("choisir --host et --port", "choose --host and --port"))
            }
            return .doubtful(
                .init("le port \(port) de \(host) est pris", "port \(port) of \(host) is taken"),
                .init(
                    "c’est normal si votre serveur tourne ; sinon --port en prend un autre",
                    "as it should be while your server runs; else --port takes another one"))
        }
    }

    // MARK: Limits

    private var clock: Finding {
        let now = Date()
        let paths = [Bundle.main.executablePath ?? "/proc/self/exe", articles] + written
        let latest = paths.compactMap {
            (try? FileManager.default.attributesOfItem(atPath: $0))?[.modificationDate] as? Date
        }.max()
        let text = now.formatted(.iso8601)
        // A day: clocks of file servers differ by some seconds, those without a battery by years.
        guard let latest, latest > now.addingTimeInterval(86_400) else {
            return .good("horloge : \(text)", "clock: \(text)")
        }
        return .bad(
            .init(
                "l’horloge dit \(text), mais des fichiers sont du \(latest.formatted(.iso8601))",
                "the clock says \(text), but files are of \(latest.formatted(.iso8601))"),
            .init("régler l’horloge (timedatectl set-ntp true)", "set the clock (timedatectl set-ntp true)"))
    }

    private var descriptors: Finding {
        let wanted = ServerConfiguration().maximumConnections
        guard let most = ProcessMetrics.highestDescriptorLimit else {
            return .good("fichiers ouverts : limite inconnue", "open files: limit unknown")
        }
        let text = Finding.Words("fichiers ouverts : au plus \(most)", "open files: \(most) at most")
        let advice = Finding.Words(
            "ulimit -Hn, ou LimitNOFILE dans l’unité systemd : il en faut un par connexion, jusqu’à \(wanted)",
            "ulimit -Hn, or LimitNOFILE in the systemd unit: each connection needs one, up to \(wanted)")
        if most < 256 { return .bad(text, advice) }
        return most < wanted ? .doubtful(text, advice) : .good(text.french, text.english)
    }

    /// Nil where the system has no such limits.
    private var watches: Finding? {
        let path = "/proc/sys/fs/inotify/max_user_watches"
        guard let text = try? String(contentsOfFile: path, encoding: .utf8),
            let most = Int(text.filter(\.isNumber))
        else { return nil }
        var folders = 1
        let entries = FileManager.default.enumerator(atPath: articles)
        while entries?.nextObject() != nil {
            if entries?.fileAttributes?[.type] as? FileAttributeType == .typeDirectory { folders += 1 }
        }
        let what = Finding.Words(
            "dossiers suivis : \(folders), le système en permet \(most)",
            "folders watched: \(folders), the system allows \(most)")
        // Other programs of the user have theirs.
        guard folders * 2 > most else { return .good(what.french, what.english) }
        return .doubtful(
            what,
            .init(
                "sysctl fs.inotify.max_user_watches=\(folders * 4) ; sinon les changements sont cherchés chaque seconde",
                "sysctl fs.inotify.max_user_watches=\(folders * 4); else changes are looked for every second"))
    }
}
