/// Empty buffers with memory of their own, which a loop lends to the connection whose turn it is.
///
/// So a connection that waits holds no memory for octets, and one that is busy allocates none.
struct SpareBuffers {
    /// What is kept allocated for input from one turn to the next, in octets.
    private static let keptCapacity = 65_536

    private var input: [UInt8] = []
    private var output = OutputBuffer()

    /// Lends to a connection, at the start of its turn, what it has not of its own.
    mutating func lend(to state: inout ConnectionState) {
        if state.input.capacity == 0 { swap(&state.input, &input) }
        if !state.output.isAllocated { swap(&state.output, &output) }
    }

    /// Takes from a connection, at the end of its turn, what is empty by now.
    mutating func takeBack(from state: inout ConnectionState) {
        if state.forgetUsedInput() {
            if input.capacity == 0, state.input.capacity <= Self.keptCapacity {
                swap(&state.input, &input)
            } else {
                state.input = []
            }
        }
        if state.output.isEmpty, state.output.isAllocated {
            if output.isAllocated {
                state.output = OutputBuffer()
            } else {
                swap(&state.output, &output)
            }
        }
    }
}
