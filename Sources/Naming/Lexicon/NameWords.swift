import Foundation

/// The lists of words by which names are told; `word_lists.tsv` has the words.
enum NameWords: String, NamedList {
    case countrySpotterEpithets, countrySpotterBearers
    case eventSpotterConnectors, eventSpotterDeterminers, eventSpotterSubjects, eventSpotterHeads
    case governmentSpotterPrepositions, governmentSpotterClitics, governmentSpotterAdverbs, governmentSpotterDecisions,
        governmentSpotterPresents
    case homonymsPrepositions, homonymsOffices
    case nominalComplementOpeningAdjectives, nominalComplementConvictions, nominalComplementStops
    case organizationEvidenceOpenings, organizationEvidenceGeneric, organizationEvidenceIndefinites,
        organizationEvidencePlainArticles, organizationEvidenceMarkers, organizationEvidencePlurals
    case organizationGroupingFillers
    case organizationSpotterFunctionWords, organizationSpotterJoints, organizationSpotterTails,
        organizationSpotterForms, organizationSpotterNamedByComplement, organizationSpotterNoAcronyms
    case personEvidenceAges, personEvidenceArticles, personEvidenceIntroductions, personEvidenceKin
    case personGroupingKinswomen, personGroupingKinsmen
    case personSpotterParticles, personSpotterArabicArticles, personSpotterDeterminers, personSpotterCivilities,
        personSpotterKin, personSpotterTitlesDeterminers, personSpotterArticles, personSpotterCommuneJoints,
        personSpotterHumanVerbs, personSpotterNoNames
    case placeSpotterTownOpenings, placeSpotterPlaceNouns
    case roleReaderTitlesThatAreRoles, roleReaderOpenings, roleReaderPrepositions, roleReaderStops,
        roleReaderGovernors, roleReaderJoints, roleReaderFamilies, roleReaderAuxiliaries
    case taggerDoubtsSites, taggerDoubtsSurroundings, taggerDoubtsEncounters
    case readingFamilies, readingAdjectives, readingNoAdjectives

    /// The module's own file, read once.
    static let shipped = Result { () throws(LexiconError) in
        try WordLists<Self>(LexiconFile("word_lists.tsv", columns: 2, in: .module))
    }
    static let known = (try? shipped.get()) ?? WordLists()
}
