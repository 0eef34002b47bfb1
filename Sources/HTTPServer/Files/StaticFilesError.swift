/// Why a folder cannot be served.
package enum StaticFilesError: Error, Hashable, CustomStringConvertible {
    case folderNotFound(root: String)
    case notAFolder(root: String)
    case permissionDenied(root: String)
    /// Any other refusal of the kernel.
    case systemCallFailed(root: String, code: Int32)

    package var description: String {
        switch self {
        case .folderNotFound(let root): "cannot serve files from '\(root)': no such folder"
        case .notAFolder(let root): "cannot serve files from '\(root)': not a folder"
        case .permissionDenied(let root): "cannot serve files from '\(root)': permission denied"
        case .systemCallFailed(let root, let code): "cannot serve files from '\(root)': error \(code)"
        }
    }
}
