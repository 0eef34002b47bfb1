import CLinux
import Dispatch
import Glibc
import Synchronization

/// Large bodies that are sent again and again, each once more in pages of the kernel's, which sockets share.
///
/// An octet that is sent from an array is copied for each client, and a crowd's copies are more than the processor's cache
/// holds; a page that is sent from a file is lent. To few clients the copy is cheaper than the lending, so this is for crowds.
///
/// One a loop, used on its queue only.
struct SharedPages {
    /// A file without a name that has one body's octets, which nobody changes.
    ///
    /// It is one of a disk's where it can be, though it never gets there if it is gone in time: large folios of a disk's
    /// page cache are lent a third faster than pages of memfd_create(2).
    final class File: Sendable {
        fileprivate let descriptor: FileDescriptor

        /// Nil if the kernel has no memory or no descriptor left.
        fileprivate init?(_ octets: ArraySlice<UInt8>) {
            // The call reads a C string that lives as long as the call.
            let number = unsafe CLinuxNamelessFile("/var/tmp")
            guard number >= 0 else { return nil }
            descriptor = FileDescriptor(number)
            // The kernel reads the slice's octets, which stay where they are during the call.
            let count = unsafe octets.withUnsafeBytes { unsafe Glibc.write(number, $0.baseAddress, $0.count) }
            guard count == octets.count else { return nil }
        }

        var number: Int32 { descriptor.number }
    }

    /// A file that is being made, or that could not be.
    private final class Draft: Sendable {
        let file = Mutex<File?>(nil)
    }

    private struct Entry {
        /// Holds the array, so that no other one comes to stand at its address.
        let body: ArraySlice<UInt8>
        let address: UInt
        var sendings = 0
        var draft: Draft?
    }

    /// Runs what may wait for a disk, beside the loop.
    private let run: @Sendable (@escaping @Sendable () -> Void) -> Void

    init(run: @escaping @Sendable (@escaping @Sendable () -> Void) -> Void = { queue.async(execute: $0) }) {
        self.run = run
    }

    private static let queue = DispatchQueue(label: "depeche.pages", qos: .utility)

    /// Bodies that are looked out for at a time.
    private static let places = 8
    /// A body of fewer octets costs less to copy.
    static let bytes = 32_768...1_048_576
    /// How many sendings make a body worth its pages.
    private static let worthwhile = 4

    /// How many clients that have news at the same time are a crowd.
    private static let crowd = 3

    /// How many clients had news at one of the loop's last looks.
    private var clients = 0

    /// Whether lending pays.
    var isOfUse: Bool { clients >= Self.crowd }

    /// Notes how many clients had news when the loop looked; a crowd of which few have just now stays one for some looks.
    mutating func note(clients count: Int) { clients = max(count, clients - 1) }

    /// How long bodies and pages are held when no crowd asks for any.
    private static let patience = Timespan.seconds(1)

    /// A sending moves a body one place to the front, and a new one comes first.
    private var entries: [Entry] = []
    /// When all of them are given back, unless a crowd asks for one before; nil while there is none.
    private(set) var end: Moment?

    /// Gives everything back once its time has come.
    mutating func giveBack(at now: Moment) {
        guard let end, end <= now else { return }
        entries = []
        self.end = nil
    }

    /// The pages of a body that has been sent often; the body is looked out for from now on.
    ///
    /// - Parameters:
    ///   - body: the whole of an array.
    ///   - now: the loop's moment.
    /// - Returns: nil for one that is not known well enough, or is not whole.
    mutating func file(for body: ArraySlice<UInt8>, at now: Moment) -> File? {
        guard Self.bytes.contains(body.count), body.startIndex == 0 else { return nil }
        end = now + Self.patience
        // Compared only, never read through.
        let address = unsafe body.withUnsafeBytes { UInt(bitPattern: $0.baseAddress) }
        guard let index = entries.firstIndex(where: { $0.address == address && $0.body.count == body.count }) else {
            if entries.count == Self.places { entries.removeLast() }
            entries.insert(Entry(body: body, address: address), at: 0)
            return nil
        }
        if index > 0 { entries.swapAt(index, index - 1) }
        let place = max(index - 1, 0)
        // Tried once: where the kernel has nothing left, each further try would cost more than the copy.
        if let draft = entries[place].draft { return draft.file.withLock { $0 } }
        entries[place].sendings += 1
        guard entries[place].sendings == Self.worthwhile else { return nil }
        let draft = Draft()
        entries[place].draft = draft
        run {
            let file = File(body)
            draft.file.withLock { $0 = file }
        }
        return draft.file.withLock { $0 }
    }
}
