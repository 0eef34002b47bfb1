/// Why a server cannot start.
package enum ServerError: Error, Hashable, CustomStringConvertible {
    case hostNotAnAddress(host: String)
    case portOutOfRange(port: Int)
    case addressInUse(host: String, port: Int)
    /// No interface of this machine has the address.
    case addressNotAvailable(host: String, port: Int)
    /// Ports below 1024 need a privilege.
    case permissionDenied(host: String, port: Int)
    /// Any other refusal of the kernel.
    case systemCallFailed(call: String, code: Int32, host: String, port: Int)

    package var description: String {
        switch self {
        case .hostNotAnAddress(let host): "cannot listen on '\(host)': not an IPv4 or IPv6 address"
        case .portOutOfRange(let port): "cannot listen on port \(port): a port is a number from 0 to 65535"
        case .addressInUse(let host, let port): "cannot listen on \(host) port \(port): another program does"
        case .addressNotAvailable(let host, let port):
            "cannot listen on \(host) port \(port): this machine does not have the address"
        case .permissionDenied(let host, let port): "cannot listen on \(host) port \(port): permission denied"
        case .systemCallFailed(let call, let code, let host, let port):
            "cannot listen on \(host) port \(port): \(call) failed with error \(code)"
        }
    }
}
