import FrenchText

/// The words that stand around a verb of meeting.
extension VerbGroupReader {
    static let pronouns: WordSet = ["il", "elle", "ils", "elles", "qui", "on", "je", "nous"]
    static let determiners: WordSet = [
        "le", "la", "l'", "les", "un", "une", "des", "son", "sa", "ses", "avec", "du", "de", "d'",
    ]
    static let negations: WordSet = ["pas", "jamais", "plus", "guère"]
    static let settingStops: WordSet = [
        "par", ";", "qui", "que", "dont", "a", "ont", "est", "sont", ".", "pour", "avant", "après",
    ]
    static let adverbs: WordSet = [
        "ainsi", "aussi", "egalement", "notamment", "tour", "tour-a-tour", "ensuite", "deja", "enfin", "puis",
        "hier", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "matin", "soir",
        "depuis", "encore", "souvent", "tous", "deux", "tout", "toujours", "alors", "bien", "dernier",
        "meme",
        "auparavant", "bientot", "pu",
    ]
    /// Words before an infinitive, folded, that say that it came true.
    static let achievements: WordSet = [
        "apres", "vient", "viennent", "venait", "venaient", "pu", "permis", "parvenu", "parvenue", "parvenus", "reussi",
        "tenu", "dit", "affirme", "assure", "confirme", "reconnu",
    ]
    static let chances: WordSet = ["occasion", "profite", "profitant", "profitent", "profita"]
    static let refusals: WordSet = [
        "refuse", "refusent", "refusait", "refus", "refusant", "decline", "renonce", "renoncant", "sans", "evite",
        "eviter", "exclu", "exclut", "incapable", "empeche", "interdit", "impossible", "nie", "dementi", "dement",
        "lieu", "plutot", "faute",
    ]
    static let intentions: WordSet = [
        "pour", "doit", "doivent", "devait", "devaient", "devrait", "devraient", "va", "vont", "allait", "allaient",
        "pourrait", "pourraient", "souhaite", "souhaiter", "vouloir", "esperer", "compter", "veut", "veulent",
        "voulait", "espere", "compte", "entend", "prevoit",
        "prevu", "pret", "invite", "appele", "demande",
    ]
}
