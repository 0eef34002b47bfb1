import Foundation
import Naming

/// The lists of words by which readers tell what is said; `word_lists.tsv` has the words.
enum ReportWords: String, NamedList {
    case claimSpotterPresences, claimSpotterMeasures, claimSpotterApproaches, claimSpotterSharesMeasures,
        claimSpotterTimes, claimSpotterDistances, claimSpotterArticles, claimSpotterIdioms, claimSpotterFillers,
        claimSpotterNumbering, claimSpotterStops
    case numberReaderMoneys, numberReaderScores, numberReaderMoves
    case clauseTenseAuxiliaries
    case dateBearingBackgroundWords, dateBearingTerms, dateBearingPlans, dateBearingOwnNouns
    case dateReaderPlans
    case dateSpotterAbbreviations, dateSpotterYearOpenings
    case datelineWords, datelineIssues, datelineVerbs
    case relativeDateOpenings
    case callOffsDeterminers
    case countryListJoints
    case describedPersonsPrepositions
    case grammarWordsDenials
    case meetingProspectCallingOff, meetingProspectTakingPlace, meetingProspectArrangements, meetingProspectPlans
    case meetingSettingSites
    case outcomeReaderSignatures
    case surfaceGapRelatives
    case modalityNegations, modalityNobody, modalityPronouns
    case nounPhraseTimes
    case quotationReaderObjects, quotationReaderAsides, quotationReaderAsserting, quotationReaderBreaks,
        quotationReaderReporting, quotationReaderSpeaking
    case speechActGovernors, speechActFiniteGovernors, speechActHaving, speechActClitics, speechActDeterminers,
        speechActAdverbs
    case personGendersAdjectives
    case referencesVerbal, referencesLinking, referencesBeing, referencesTitlesThatAreRoles, referencesDefinite,
        referencesPrepositions, referencesJoints, referencesImpersonalPredicates, referencesImpersonal

    /// The module's own file, read once.
    static let shipped = Result { () throws(LexiconError) in
        try WordLists<Self>(LexiconFile("word_lists.tsv", columns: 2, in: .module))
    }
    static let known = (try? shipped.get()) ?? WordLists()
}
