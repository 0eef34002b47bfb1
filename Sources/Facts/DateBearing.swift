/// What a date of the text says of the time in which the article was written.
package enum DateBearing: Sendable, Hashable, CaseIterable {
    /// It is told as news tell their own days: *mardi 10 mars 2026*, *du 24 au 27 novembre 2025* in the lead.
    case own
    /// Its words leave open how far back it lies; a day told with its year mostly lies far: *le 3 mars 2019*.
    case open
    /// It is of long ago or of what is only referred to: a birth, a foundation, *l’incendie du 8 novembre 2011*.
    case background
    /// It is a term or yet to come: *expire le 30 juin 2051*, *se tiendra le 12 mai*.
    case ahead
}
