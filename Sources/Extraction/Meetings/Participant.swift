import Facts

/// Who can be a side of a meeting, where a sentence names one.
struct Participant {
    /// The words that name it.
    let tokens: Range<Int>
    /// The token by which its whole phrase hangs in the sentence: *ministre* in *le ministre malien Ali Ba*.
    let carrier: Int
    let kind: Kind
    let party: Meeting.Party

    /// How it is named.
    enum Kind: UInt32 {
        /// By the name of a person.
        case person
        /// A person by a role alone: *le ministre*, named elsewhere.
        case role
        case pronoun
        /// A country by an office or a body that is its own: *le ministre malien*, *la police du Mali*.
        case office
        /// A country by an inhabitant: *le Malien*.
        case inhabitant
        /// A country by its name alone: *le Mali*.
        case country
        /// A country by an adjective of something else: *le café malien*.
        case adjective
        case organization
    }

    /// What makes two participants one side.
    var identity: Identity {
        party.person.map(Identity.entity) ?? party.country.map(Identity.country)
            ?? .entity(party.organization ?? -1)
    }

    enum Identity: Hashable {
        /// An index among the article's entities.
        case entity(Int)
        case country(CountryCode)
    }
}
