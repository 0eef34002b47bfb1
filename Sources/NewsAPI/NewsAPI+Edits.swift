import HTTPMessage

extension NewsAPI {
    /// Changes what a request says.
    func edited(_ request: Request, with call: Call) -> Response {
        guard let edit = call.route.edit(request.method) else {
            return Self.refusal(.unchangeable, of: request)
        }
        let answer = Result { () throws(RequestError) in try edited(request, with: call, by: edit) }
        live.audit?.note(AuditEntry(request, call, edit.operation.name, answer))
        do {
            return try answer.get()
        } catch {
            return Self.refusal(error, of: request)
        }
    }

    private func edited(_ request: Request, with call: Call, by edit: Edit) throws(RequestError) -> Response {
        guard let editor = live.editor else { throw .unchangeable }
        var call = call
        let named = call
        call.condition = EditCondition(isGiven: request.hasEntityCondition) { [store, live] in
            named.isAsNamed(by: request, edit, now: store.current(), live)
        }
        guard call.condition.holds() else { throw .preconditionFailed }
        return try edit.answer(call, request, editor)
    }
}
