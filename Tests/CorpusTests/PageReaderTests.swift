import Testing

@testable import Corpus

struct PageReaderTests {
    /// A page of a made-up site, with furniture of every kind around and inside the article.
    private static let page = """
        Posted by - Chronik-Redaktion -
        on - 3 hours ago -
        Filed in - Politics -
        -
        12 Views - 0 Comments - 3 Likes
        Publié le 4 mai 2024 à 10h30
        Le port d'Oran rouvre après une semaine d'arrêt des chargements et de longues discussions.
        - Publicité -
        La publicité a repris dans la ville, et les commentaires aussi.
        « Le trafic est celui d'un jour de semaine », dit un docker qui attend sur le quai avec les siens.
        Lire aussi : Le port d'Oran en dix dates
        Partager sur Facebook
        The post Le port rouvre appeared first on La Chronique d'Oran | Actualités.
        Laisser un commentaire
        Please enter your comment!
        © 2024 La Chronique
        We are a community where the people of the world come together to share and connect with the things that they love.
        """

    private func read() -> PageReader { PageReader.read(Lines.split(Self.page)) }

    @Test func `what is left is the article alone`() {
        #expect(
            read().kept == [
                "Le port d'Oran rouvre après une semaine d'arrêt des chargements et de longues discussions.",
                "La publicité a repris dans la ville, et les commentaires aussi.",
                "« Le trafic est celui d'un jour de semaine », dit un docker qui attend sur le quai avec les siens.",
            ])
    }

    @Test func `every line that was taken off is listed with its number and its reason`() {
        let removed = read().furniture.map { "\($0.number) \($0.reason.rawValue)" }
        #expect(
            removed == [
                "1 sharing", "2 sharing", "3 sharing", "4 sharing", "5 sharing", "6 byline", "8 advertising",
                "11 related_link", "12 sharing", "13 feed_footer", "14 comment_form", "15 comment_form",
                "16 legal_notice", "17 site_promotion",
            ])
    }

    @Test func `the feed's footer gives title and publisher, the byline the date`() {
        let page = read()
        #expect(page.title?.value == "Le port rouvre")
        #expect(page.title?.basis == .feedFooter)
        #expect(page.source?.name == "La Chronique d'Oran")
        #expect(page.stated?.value == "2024-05-04")
        #expect(page.language == "fr")
    }

    @Test(
        arguments: [
            (" date 2025-11-24 Par LeSiteinfo avec MAP", "2025-11-24", "LeSiteinfo", ["MAP"]),
            ("ZORVEX avec AFP - 20/09/2023", "2023-09-20", "ZORVEX", ["AFP"]),
            ("MAP - 24 novembre 2025", "2025-11-24", "MAP", []),
            ("Publié le 1er mars 2024", "2024-03-01", nil, []),
            ("Par Le360 avec AFP et Reuters", nil, "Le360", ["AFP", "Reuters"]),
            ("Mis à jour le 24/11/2025 à 10:15", "2025-11-24", nil, []),
            ("Par Camille Dupont", nil, nil, []),
        ] as [(String, String?, String?, [String])])
    func `a byline tells date, publisher and agencies`(
        line: String, date: String?, publisher: String?, agencies: [String]
    ) throws {
        let byline = try #require(Byline(line: line))
        #expect(byline.date == date)
        #expect(byline.publisher == publisher)
        #expect(byline.agencies == agencies)
    }

    @Test(
        arguments: [
            ("PARIS, 18 mars 2023 (AFP) - Le port rouvre.", nil, ["AFP"]),
            ("Un titre\n\nTULPA (AFP/MAP) – Le port rouvre.", nil, ["AFP", "MAP"]),
            ("Le port rouvre.\nIl a plu. (avec AFP)", nil, ["AFP"]), ("Le port rouvre.\n\n(APS)", nil, ["APS"]),
            ("Le port rouvre.\nAFP/VNA/CVN", nil, ["AFP", "VNA", "CVN"]),
            ("Le port rouvre.\nLe Quotidien, avec AFP et Reuters", nil, ["AFP", "Reuters"]),
            ("date 2025-11-24 Par Le360\nPARIS (AFP) - Le port rouvre.", "Le360", ["AFP"]),
            ("MAP - 24 novembre 2025\nLe port rouvre.\n(MAP)", "MAP", []),
            ("Le port rouvre (AFP a vu la scène).\nLe PS (parti) a ri, avec l’AFP.", nil, []),
            ("PARIS (France) - Le port rouvre.", nil, []),
            ("Le port rouvre.\nIl sert le Moyen-Orient et l’Afrique du Nord (MENA).", nil, []),
            ("Le port rouvre.\nIl a plu. (AFP)", nil, ["AFP"]),
        ] as [(String, String?, [String])])
    func `an agency is credited where only the article's own lines name it`(
        text: String, publisher: String?, agencies: [String]
    ) {
        let page = PageReader.read(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        #expect(page.source?.name == publisher)
        #expect(page.source?.agencies ?? [] == agencies)
    }

    @Test(
        arguments: [
            "Par ailleurs, le ministre a annoncé une réforme", "Le 24 novembre 2025, le ministre a parlé à Rabat",
            "Publié par erreur, le texte a été retiré.", "Un texte sans date ni signature",
        ])
    func `a sentence is no byline`(line: String) {
        #expect(Byline(line: line) == nil)
    }

    @Test(
        arguments: [
            "Publicité et propagande : un débat ancien", "Le partage des eaux du fleuve divise les deux pays.",
            "Commentaires et analyses du sommet", "196 pays membres",
        ])
    func `a line that only speaks of such things stays`(line: String) {
        #expect(FurnitureRules.reason(folded: Lines.folded(line)) == nil)
    }

    @Test(
        arguments: [
            ("Temps de lecture : 3 min", Article.FurnitureLine.Reason.sharing),
            ("Voir les commentaires (4)", .commentForm),
            ("Recevez chaque matin l’essentiel de l’actualité", .sitePromotion), ("Faites un don", .sitePromotion),
            ("Article réservé aux abonnés", .sitePromotion), ("Offrir cet article", .sharing),
            ("Faites un effort pour lire ce qui est écrit ici, dit la ministre.", nil),
            ("Le temps de lecture d’un enfant baisse.", nil),
        ] as [(String, Article.FurnitureLine.Reason?)])
    func `a page's own words are known from the article's`(line: String, reason: Article.FurnitureLine.Reason?) {
        #expect(FurnitureRules.reason(folded: Lines.folded(line)) == reason)
    }

    @Test(
        arguments: [
            ("Photo : Awa Sarr / AFP", 0), ("Crédit photo © Awa Sarr", 0), ("© Awa Sarr / AFP", 0),
            ("AWA SARR / REUTERS", 0), ("(Photo Awa Sarr/AFP)", 0), ("Photo d’archives AFP", 0),
            ("Crédits : Awa Sarr", 0),
            ("Le ministre à Lomé, le 3 mars. | AWA SARR/REUTERS", 30),
            ("Le ministre à Lomé. © Awa Sarr / AFP", 19), ("Le ministre à Lomé (Photo Awa Sarr/AFP)", 18),
            ("Le ministre à Lomé. Photo : Awa Sarr", 19),
            ("Photos de famille et souvenirs d’enfance", nil), ("Crédit : la banque relève ses taux", nil),
            ("Il a dit oui (avec AFP)", nil), ("Le ministre | la ministre", nil), ("AFP/VNA/CVN", nil),
            ("Le crédit photographique de la BNF/INA a baissé", nil),
        ] as [(String, Int?)])
    func `a picture's credit is no part of the article`(line: String, kept: Int?) {
        let length = PhotoCredit.lengthKept(of: line)
        #expect(length == kept ?? line.unicodeScalars.count)
    }

    @Test func `what is taken off a caption stays visible`() {
        let page = PageReader.read(["Un titre", "", "Awa Sarr à Lomé, le 3 mars. | ALI BA/REUTERS", "", "Le texte."])
        #expect(page.kept == ["Un titre", "", "Awa Sarr à Lomé, le 3 mars.", "", "Le texte."])
        #expect(page.furniture == [.init(number: 3, text: "| ALI BA/REUTERS", reason: .photoCredit)])
    }

    @Test(
        arguments: [
            ["Un titre de page", "Un titre de page", "", "Le texte de l’article."],
            ["Un titre de page", "", "UN TITRE DE PAGE", "", "Le texte de l’article."],
            ["Un titre de page", "", "", "Un titre de page", "Le texte de l’article."],
        ])
    func `a title that stands twice is told once`(lines: [String]) {
        let page = PageReader.read(lines)
        #expect(page.title?.value == "Un titre de page")
        #expect(page.furniture.map(\.reason) == [.repeatedTitle])
        #expect(page.kept.filter { !$0.isEmpty } == ["Un titre de page", "Le texte de l’article."])
    }

    @Test(
        arguments: [
            "Offrir l’article", "Votre abonnement ne permet pas de lire cet article", "Partager par e-mail", "LinkedIn",
            "Déjà abonné ? Se connecter", "Je m’abonne", "Ajouter à mes favoris", "Pour lire la suite, abonnez-vous",
            "Lire plus tard", "La suite est réservée aux abonnés",
        ])
    func `buttons and notices to subscribers are furniture`(line: String) {
        #expect(FurnitureRules.reason(folded: Lines.folded(line)) != nil)
    }
}
