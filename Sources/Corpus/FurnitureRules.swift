/// What the furniture of a news page looks like, line by line.
///
/// A rule matches a whole folded line (``Lines/folded(_:)``), so a sentence that merely speaks of advertising stays.
enum FurnitureRules {
    /// The reason why a line is no part of the article, or nil where it may be.
    static func reason(folded: String) -> Article.FurnitureLine.Reason? {
        if feedFooter(folded) != nil { return .feedFooter }
        if isCounterLine(folded) { return .sharing }
        guard folded.utf8.count <= longestFurniture else { return nil }
        for (reason, lines) in wholeLines where lines.contains(folded) { return reason }
        for (reason, openings) in openings where openings.contains(where: folded.hasPrefix) { return reason }
        return nil
    }

    /// Title and site of a syndication footer, as ranges of the folded line's meaning: *The post T appeared first on S.*
    static func feedFooter(_ folded: String) -> (opening: String, middle: String)? {
        feedFooters.first { folded.hasPrefix($0.opening) && folded.contains($0.middle) }
    }

    /// A folded line longer than this (bytes) is text, however it starts.
    private static let longestFurniture = 160

    private static let feedFooters = [
        (opening: "the post ", middle: " appeared first on "),
        (opening: "l'article ", middle: " est apparu en premier sur "),
        (opening: "cet article ", middle: " est apparu en premier sur "),
    ]

    private static let wholeLines: [(Article.FurnitureLine.Reason, Set<String>)] = [
        (
            .advertising,
            [
                "publicite", "publicites", "advertisement", "advertising", "annonce", "annonces", "sponsorise",
                "contenu sponsorise", "la suite apres la publicite", "la suite apres cette publicite", "ad", "ads",
            ]
        ),
        (
            .commentForm,
            [
                "laisser un commentaire", "laisser une reponse", "laissez un commentaire", "ajouter un commentaire",
                "poster un commentaire", "voir les commentaires", "lire les commentaires", "leave a comment",
                "leave a reply", "annuler la reponse", "commentaires",
                "post comment", "reagir", "votre commentaire",
            ]
        ),
        (
            .sharing,
            [
                "partager", "partager cet article", "share", "share this", "tweet", "tweeter", "facebook", "whatsapp",
                "imprimer", "envoyer par e-mail", "copier le lien", "ecouter cet article", "offrir cet article",
                "enregistrer", "sauvegarder", "lien copie", "offrir l'article", "partager l'article",
                "partager par e-mail",
                "partager par email", "partager par mail", "envoyer par mail", "envoyer par email", "envoyer a un ami",
                "envoyer l'article", "lire plus tard", "sauvegarder l'article", "enregistrer l'article",
                "imprimer l'article", "imprimer cet article", "ecouter l'article", "copier l'adresse", "twitter",
                "linkedin",
                "messenger", "telegram", "pinterest", "instagram", "e-mail", "email", "bluesky", "mastodon",
                "flipboard",
                "ajouter aux favoris", "ajouter a mes favoris", "ajouter a vos favoris", "ajouter a ma liste",
                "classer l'article", "classer", "partager", "retour en haut", "retour en haut de page",
            ]
        ),
    ]

    private static let openings: [(Article.FurnitureLine.Reason, [String])] = [
        (
            .commentForm,
            [
                "please enter your ", "votre adresse e-mail ne sera pas publiee", "your email address will not be",
                "vous devez etre connecte pour", "voir les commentaires ", "lire les commentaires ",
                "enregistrer mon nom", "les commentaires sont fermes",
            ]
        ),
        (
            .relatedLink,
            [
                "lire aussi", "a lire aussi", "lire egalement", "a lire egalement", "voir aussi", "lisez aussi",
                "sur le meme sujet", "articles similaires", "read also", "related articles",
            ]
        ),
        (
            .sharing,
            [
                "temps de lecture", "duree de lecture", "posted by - ", "filed in - ", "partager sur ", "partagez sur ",
                "suivez-nous ", "share on ",
                "follow us ",
            ]
        ),
        (
            .sitePromotion,
            [
                "abonnez-vous", "inscrivez-vous a notre", "inscrivez-vous a la newsletter", "recevez notre newsletter",
                "recevez chaque ", "recevez gratuitement ", "article reserve aux abonnes", "reserve aux abonnes",
                "cet article est reserve", "soutenez un journalisme", "soutenez notre journalisme",
                "vous avez aime cet article", "faites un don",
                "contact presse", "contacts presse",
                "telechargez notre application", "telechargez l'application", "votre abonnement", "deja abonne",
                "vous etes deja abonne", "je m'abonne", "s'abonner", "j'en profite", "decouvrez nos offres",
                "decouvrir nos offres", "voir les offres", "cet article vous est offert", "cet article est offert",
                "la suite est reservee", "la suite de cet article est", "pour lire la suite", "il vous reste a lire",
                "creez un compte", "creez votre compte", "creer un compte", "connectez-vous pour", "se connecter",
                "contenu reserve aux abonnes", "acces reserve aux abonnes", "edition abonnes", "abonne-toi",
                "inscrivez-vous gratuitement", "newsletter", "s'inscrire a la newsletter", "je m'inscris",
                "retrouvez-nous sur", "rejoignez-nous sur", "activer les notifications", "activez les notifications",
                "subscribe to our",
            ]
        ),
        (.legalNotice, ["©", "copyright ", "tous droits reserves", "all rights reserved"]),
    ]

    private static let counters: Set<String> = [
        "view", "views", "comment", "comments", "like", "likes", "review", "reviews", "share", "shares", "vue", "vues",
        "commentaire", "commentaires", "partage", "partages", "lecture", "lectures", "j'aime",
    ]
    private static let ages: Set<String> = [
        "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months",
        "year", "years",
    ]

    /// *4 Views - 0 Comments - 0 Likes*, *12 partages*, *on - 2 hours ago*: nothing but counters or an age.
    private static func isCounterLine(_ folded: String) -> Bool {
        guard folded.utf8.count <= longestFurniture,
            folded.utf8.first.map({ (0x30...0x39).contains($0) }) == true || folded.hasSuffix(" ago")
        else { return false }
        let words = folded.unicodeScalars.split { " -|,·".unicodeScalars.contains($0) }.map { String($0) }
        guard words.count >= 2, words.count <= 16 else { return false }
        if words.last == "ago", ages.contains(words[words.count - 2]) { return words.count <= 4 }
        let isNumber = { (word: String) in word.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        return words.count.isMultiple(of: 2)
            && words.indices.allSatisfy { $0.isMultiple(of: 2) ? isNumber(words[$0]) : counters.contains(words[$0]) }
    }
}
