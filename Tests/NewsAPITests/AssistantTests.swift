import NewsIndex
import Testing

@testable import NewsAPI

@Suite("The Model Context Protocol, message by message")
struct AssistantTests {
    /// Answers each question with the question itself.
    private static func answer(to target: String) throws(AssistantRefusal) -> [UInt8] {
        guard !target.contains("gone") else { throw AssistantRefusal("There is none.") }
        // A list that is too long until one item is asked for.
        guard !target.hasPrefix("/v1/claims") || target.hasSuffix("limit=1") else {
            return Array(repeating: UInt8(ascii: " "), count: 70_000)
        }
        return JSONValue.object([JSONMember("asked", .string(target))]).bytes
    }

    private func reply(_ message: String) -> String? {
        let assistant = Assistant(version: "1", ask: Self.answer)
        return assistant.reply(to: Array(message.utf8)).map { String(decoding: $0, as: UTF8.self) }
    }

    private func called(_ name: String, _ arguments: String) -> String? {
        reply(#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"\#(name)","arguments":\#(arguments)}}"#)
    }

    @Test("every tool leads to an endpoint that is there", arguments: AssistantTool.all.map(\.name))
    func tools(name: String) throws {
        let tool = try #require(AssistantTool.all.first { $0.name == name })
        let json = String(decoding: tool.json.bytes, as: UTF8.self)
        #expect(json.contains(#""type":"object","properties":{""#) && !json.contains(#""properties":{}"#))
    }

    @Test("an answer has the identifier of its request, whatever kind it is of; a notification has none")
    func identifiers() {
        #expect(reply(#"{"jsonrpc":"2.0","id":7,"method":"ping"}"#) == #"{"jsonrpc":"2.0","id":7,"result":{}}"#)
        #expect(reply(#"{"jsonrpc":"2.0","id":"é\"","method":"ping"}"#) == #"{"jsonrpc":"2.0","id":"é\"","result":{}}"#)
        #expect(reply(#"{"jsonrpc":"2.0","method":"ping"}"#) == nil)
        #expect(reply(#"{"jsonrpc":"2.0","id":1,"result":{}}"#) == nil)
        #expect(reply(#"{"jsonrpc":"1.0","id":1,"method":"ping"}"#)?.contains("-32600") == true)
        #expect(reply("[]")?.contains("-32600") == true && reply("{")?.contains("-32700") == true)
    }

    @Test(
        "arguments become a query of the API",
        arguments: [
            ("read_text", #"{"id":"a/b?c","end":5}"#, "/v1/articles/a%2Fb%3Fc/text?end=5"),
            ("search", #"{"q":"a&b=c","country":["FR","MA"]}"#, "/v1/search?country=FR,MA&q=a%26b%3Dc&limit=10"),
            ("search", #"{"q":"a","limit":3,"source":null}"#, "/v1/search?limit=3&q=a"),
            ("list_meetings", #"{"has_country":true}"#, "/v1/meetings?has_country=true&limit=10"),
            ("list_claims", #"{"value":1.5,"limit":8}"#, "/v1/claims?value=1.5&limit=1"),
        ])
    func queries(name: String, arguments: String, target: String) throws {
        let answer = try #require(called(name, arguments))
        #expect(answer.contains(#""structuredContent":{"asked":"\#(target)"},"isError":false"#), "\(answer)")
    }

    @Test("what is asked for less says so, and what cannot be asked is an error of the tool")
    func refusals() throws {
        #expect(try #require(called("list_claims", "{}")).contains("less than was asked for"))
        for (name, arguments) in [("read_text", "{}"), ("search", #"{"q":{}}"#), ("read_entity", #"{"id":"gone"}"#)] {
            #expect(try #require(called(name, arguments)).contains(#""isError":true"#))
        }
        #expect(try #require(called("rm", "{}")).contains("-32602"))
        #expect(try #require(called("search", "3")).contains("-32602"))
    }
}
