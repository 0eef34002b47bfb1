import HTTPMessage
import NewsFixtures
import Testing

@testable import NewsAPI

@Suite("The contract says of every endpoint what its route declares")
struct ContractTests {
    @Test("every route has an operation, and every operation a route")
    func operations() {
        #expect(Set(Operation.all.keys) == Set(RouteTable.routes.map(\.path.text)))
        #expect(Set(Operation.all.values.map(\.name)).count == Operation.all.count)
    }

    @Test("every parameter is explained, and every one that is required is there")
    func parameters() {
        for route in RouteTable.routes {
            for parameter in route.parameters {
                #expect(parameter.meaning != nil, "\(route.path.text) \(parameter.name)")
            }
            let required = Operation.all[route.path.text]?.required ?? []
            #expect(Set(required).isSubset(of: route.parameters.map(\.name)), "\(route.path.text)")
        }
    }

    @Test("kinds of one name have the same members")
    func kinds() {
        var members: [String: [String]] = [:]
        for operation in Operation.all.values {
            guard let kind = operation.content.kind else { continue }
            let names = kind.members.map(\.name)
            #expect(members[kind.name, default: names] == names, "\(kind.name)")
            members[kind.name] = names
        }
    }

    @Test("routes' parameters and methods stand in it")
    func stands() {
        let contract = JSON(APIClient().respond("/openapi.json").body)
        for route in RouteTable.routes {
            let operation = contract["paths"][route.path.text][route.isPosted ? "post" : "get"]
            let names = operation["parameters"].array.map { $0["name"].text }
            #expect(names == route.path.names + route.parameters.map(\.name), "\(route.path.text)")
            #expect(!operation["responses"]["200"]["description"].text.isEmpty, "\(route.path.text)")
        }
    }

    @Test("no corpus makes it long: long answers are no examples")
    func size() {
        let response = APIClient(HostileNews.snapshot).respond("/openapi.json")
        #expect(response.status == .ok)
        #expect(response.body.count <= 1_500_000, "\(response.body.count)")
    }
}
