import Testing

@testable import Extraction

/// Who said what, by the kinds of words that tell it.
extension SpeakerTests {
    @Test(
        arguments: [
            (
                "La présidente de la région, Claire Vasseur, a reçu lundi le préfet Paul Morin. Elle a assuré que « rien n'était décidé ».",
                ["Claire Vasseur"]
            ),
            (
                "« Nous partirons en mai », a déclaré le ministre Hugo Brenner. « Le général Robert Tissot a échoué », a-t-il ajouté.",
                ["Hugo Brenner", "Hugo Brenner"]
            ),
            (
                "Le maire Jean Carrel a critiqué la sénatrice Lise Aumont. Selon elle, la ville est mal gérée.",
                ["Lise Aumont"]
            ),
            (
                "Le chercheur Ali Mansour étudie les dunes. Selon lui, le désert avance de dix mètres par an.",
                ["Ali Mansour"]
            ),
            (
                "Le sénateur Max Perrin a interpellé la ministre Julie Saulnier. « La loi sera votée », lui a-t-elle répondu.",
                ["Julie Saulnier"]
            ),
            (
                "Le sénateur Max Perrin a rencontré la ministre Julie Saulnier. « Elle m'a écouté », s'est-il réjoui.",
                ["Max Perrin"]
            ),
            (
                "Jean Carrel a promis un stade. Il a précisé que les travaux débuteraient en mars. Il a ajouté que le coût serait « raisonnable ».",
                ["Jean Carrel", "Jean Carrel"]
            ),
            (
                "« Le vent a tourné », dit Paul Aubin. La salle applaudit. « Demain sera à nous », promet-il avant de quitter la scène.",
                ["Paul Aubin", "Paul Aubin"]
            ),
            (
                "Le maire Jean Carrel est optimiste. « Le pont ouvrira », a t il déclaré. « En mai », précise t-il.",
                ["Jean Carrel", "Jean Carrel"]
            ),
            (
                "Un témoin a vu la voiture. « Elle roulait très vite », a-t-il raconté.",
                ["[Un témoin]"]
            ),
            (
                "Paul Morin refuse le projet. Jean Carrel, lui, estime que la ville doit avancer.",
                ["Jean Carrel"]
            ),
            (
                "Igor Balan a produit dix films. « J'ai commencé à vingt ans », raconte ce passionné.",
                ["Igor Balan"]
            ),
            (
                "Le maire Jean Carrel a rencontré le préfet Paul Morin. Ce dernier a souligné que la digue tenait.",
                ["Paul Morin"]
            ),
        ])
    func `a pronoun means who spoke or did something last`(text: String, said: [String]) throws {
        #expect(try Self.speakers(text) == said)
    }

    @Test(
        arguments: [
            (
                "Le président kényan William Otieno a reçu son homologue ougandais Peter Mukasa. « La route sera finie », a promis le chef de l'État ougandais.",
                ["Peter Mukasa"]
            ),
            (
                "La députée Ana Ruiz a dénoncé « un mépris » du préfet Léo Bard. Il faut, selon la députée, « tout reprendre à zéro ».",
                ["Ana Ruiz", "Ana Ruiz"]
            ),
            (
                "Le président chilien Mateo Rojas a parlé à l'ONU. Le chef de l'État a averti que l'océan se meurt.",
                ["Mateo Rojas"]
            ),
            (
                "Mateo Rojas a reçu le président péruvien Raúl Quispe. « La frontière est sûre », a affirmé le président péruvien.",
                ["Raúl Quispe"]
            ),
            (
                "Le porte-parole de l'armée, Idriss Bâ, a démenti. « Aucun soldat n'est mort », a affirmé cet officier.",
                ["Idriss Bâ"]
            ),
            (
                "Le cycliste Tom Verhaegen a chuté. « J'ai eu peur », a raconté le Belge.",
                ["Tom Verhaegen"]
            ),
            (
                "La romancière Anna Petrescu publie un récit. « J'écris la nuit », explique l'autrice.",
                ["Anna Petrescu"]
            ),
            (
                "Me Carole Dufresne défend le policier. « Mon client est innocent », plaide l'avocate.",
                ["Carole Dufresne"]
            ),
            (
                "Dominique Sorel est mort hier. « Tout manque », a déclaré la sœur de Dominique Sorel.",
                ["[la sœur de Dominique Sorel]"]
            ),
            (
                "Maud Sorel a été interrogée hier. Réponse de l'entraîneuse : « Nous avons été volés. »",
                ["Maud Sorel"]
            ),
            (
                "Le ministre grec Nikos Pavlidis a reçu le Turc Emre Aksoy. « Nous avançons », a déclaré son homologue.",
                ["Emre Aksoy"]
            ),
            (
                "Le ministre a reçu Ahmed Ziani et Paul Bertin. Le premier a assuré que le chantier avançait. Le second a répondu que les fonds manquaient.",
                ["Ahmed Ziani", "Paul Bertin"]
            ),
            (
                "Ahmed Ziani et Paul Bertin se sont affrontés. « C'est faux », a lancé l'un. « C'est exact », a répliqué l'autre.",
                ["Ahmed Ziani", "Paul Bertin"]
            ),
            (
                "Deux élues s'opposent, Marie Bost et Lucie Tran. La première juge que le parc est utile. La seconde affirme que le parc est trop cher.",
                ["Marie Bost", "Lucie Tran"]
            ),
            (
                "La navigatrice Jeanne Le Goff est arrivée mardi. Le Goff a raconté que la mer était forte.",
                ["Jeanne Le Goff"]
            ),
            (
                "Un diplomate européen a confié que le texte était mort. Ce diplomate estime qu'« il faut tout recommencer ».",
                ["[Un diplomate européen]", "[Un diplomate européen]"]
            ),
        ])
    func `a role or a description means its holder`(text: String, said: [String]) throws {
        #expect(try Self.speakers(text) == said)
    }

    @Test(
        arguments: [
            (
                "« L'accord tient à un fil », confie une source diplomatique. « Tout peut basculer », ajoute-t-elle.",
                ["[une source diplomatique]", "[une source diplomatique]"]
            ),
            (
                "Le ministre Luc Hardy hésite. « Il n'ira pas », souffle un proche du ministre.",
                ["[un proche du ministre]"]
            ),
            (
                "La ministre Léa Fontan n'a pas réagi. Son entourage assure qu'elle restera en poste.",
                ["[Son entourage]"]
            ),
            (
                "La ministre Léa Fontan n'a pas réagi. « Elle restera en poste », assure-t-on dans son entourage.",
                ["[son entourage]"]
            ),
            (
                "« On verra », élude Matignon. À l'Élysée, on assure que la décision est prise.",
                ["Matignon", "Élysée"]
            ),
            (
                "Du côté du ministère de la Santé, on se contente de répondre que l'enquête suit son cours.",
                ["ministère de la Santé"]
            ),
            (
                "A la mairie, on explique que les travaux prendront deux ans.",
                ["[la mairie]"]
            ),
            (
                "« Je n'ai rien vu », jure un voisin sous couvert d'anonymat.",
                ["[un voisin]"]
            ),
            (
                "Le jeune Enzo Marty a disparu. « Il nous manque », sanglote son père.",
                ["[son père]"]
            ),
            (
                "Un rapport du Sénat souligne que la forêt recule.",
                ["[Un rapport du Sénat]"]
            ),
            (
                "À en croire le fabricant, la batterie dure vingt ans.",
                ["[le fabricant]"]
            ),
            (
                "« L'eau est montée d'un coup », témoigne Rosa, une habitante du quartier.",
                ["Rosa"]
            ),
        ])
    func `an unnamed source keeps its words`(text: String, said: [String]) throws {
        #expect(try Self.speakers(text) == said)
    }

    @Test(
        arguments: [
            (
                "La CGT dénonce « un plan brutal ». Le syndicat exige que la direction revienne à la table.",
                ["Confédération générale du travail", "Confédération générale du travail"]
            ),
            (
                "Dans un communiqué, Greenpeace estime que la loi « ne change rien ».",
                ["Greenpeace"]
            ),
            (
                "La Banque centrale européenne prévoit une hausse. L'institution estime que l'inflation « reste trop forte ».",
                ["Banque centrale européenne"]
            ),
            (
                "L'association Vivre ensemble réclame « un logement pour tous ».",
                ["Vivre ensemble"]
            ),
            (
                "Le Monde rapporte que le ministre a démissionné. Le quotidien ajoute que son directeur de cabinet le suit.",
                ["Le Monde", "Le Monde"]
            ),
            (
                "Le parquet de Nantes a fait savoir que l'enquête était close.",
                ["parquet de Nantes"]
            ),
            (
                "L'entreprise Solvar assure ne pas avoir été informée du contrôle.",
                ["Solvar"]
            ),
            (
                "Pékin accuse Washington de « jeter de l'huile sur le feu ».",
                ["[Pékin]"]
            ),
        ])
    func `organizations speak`(text: String, said: [String]) throws {
        #expect(try Self.speakers(text) == said)
    }

    @Test(
        arguments: [
            (
                "« Nous avons froid », raconte Awa Diallo, 34 ans. « Le poêle ne marche plus. » « Les enfants toussent. »",
                ["Awa Diallo", "Awa Diallo", "Awa Diallo"]
            ),
            (
                "Clara Weber ne décolère pas. « On nous a menti sur toute la ligne. »",
                ["Clara Weber"]
            ),
            (
                "Le patron de l'usine, Denis Maurel, est catégorique : « Nous ne fermerons pas. »",
                ["Denis Maurel"]
            ),
            (
                "Interrogé par la presse, Denis Maurel a eu ce mot : « Nous verrons bien. »",
                ["Denis Maurel"]
            ),
            (
                "À 34 ans, la pianiste Lea Orban l'avoue : « Je ne dors plus. »",
                ["Lea Orban"]
            ),
            (
                "Simon Abbé a salué « un public fidèle », mais regretté que les aides baissent.",
                ["Simon Abbé", "Simon Abbé"]
            ),
            (
                "Le procureur Alain Roche a évoqué « une scène de crime » et promis « toute la lumière ».",
                ["Alain Roche", "Alain Roche"]
            ),
            (
                "Nora Lindqvist s'est dite « soulagée » par le verdict, qu'elle juge « équitable et courageux ».",
                ["Nora Lindqvist"]
            ),
            (
                "Le général Oumar Keïta a condamné l'attaque, appelant « tous les Maliens à l'unité ».",
                ["Oumar Keïta"]
            ),
            (
                "« Tout est prêt », a déclaré Simon Abbé, directeur du festival, qui a précisé que les billets étaient vendus.",
                ["Simon Abbé", "Simon Abbé"]
            ),
            (
                "Le maire Jean Carrel a annoncé que l'école fermerait, ajoutant que les élèves iraient à Vannes.",
                ["Jean Carrel", "Jean Carrel"]
            ),
            (
                "« Le froid tue », alerte la docteure Mina Salem. « Et la faim aussi », renchérit l'infirmier Ivo Petrov.",
                ["Mina Salem", "Ivo Petrov"]
            ),
            (
                "Maud Sorel et Éric Vial ont affirmé que le match serait rejoué.",
                ["[Maud Sorel et Éric Vial]"]
            ),
            (
                "Jean Carrel et Paul Morin ont déjeuné. « Nous avons parlé du port », ont expliqué les deux hommes.",
                ["[les deux hommes]"]
            ),
        ])
    func `a run, a clause before or a second verb is of the same speaker`(text: String, said: [String]) throws {
        #expect(try Self.speakers(text) == said)
    }

    @Test(
        arguments: [
            (
                "Selon la climatologue Inès Garnier, les glaciers auront disparu en 2080.",
                ["Inès Garnier"]
            ),
            (
                "Le barrage, selon l'ingénieur Marc Delon, tiendra cinquante ans.",
                ["Marc Delon"]
            ),
            (
                "D'après Odile Marchand, le budget est à l'équilibre.",
                ["Odile Marchand"]
            ),
            (
                "Pour la trésorière Odile Marchand, « le budget est sain ».",
                ["Odile Marchand"]
            ),
            (
                "« C'est la honte », s'étrangle Samia Benali. « Pas du tout », rectifie le sénateur Yves Caron.",
                ["Samia Benali", "Yves Caron"]
            ),
            (
                "« Vous mentez », a crié Paul Aubin à son adversaire.",
                ["Paul Aubin"]
            ),
            (
                "« Rien n'est perdu », veut croire l'entraîneuse Maud Sorel.",
                ["Maud Sorel"]
            ),
            (
                "« La récolte est bonne », se félicite lundi depuis Dakar le ministre Babacar Ndiaye.",
                ["Babacar Ndiaye"]
            ),
            (
                "Réaction de Maud Sorel : « Nous avons été volés. »",
                ["Maud Sorel"]
            ),
            (
                "« Le budget, a expliqué la trésorière Odile Marchand, est à l'équilibre. »",
                ["Odile Marchand"]
            ),
            (
                "« Le pont ouvrira en mai, a déclaré le maire Jean Carrel. La foule a applaudi.\n\nAutre chose.",
                ["Jean Carrel"]
            ),
            (
                "Jean Carrel a déclaré : « Le pont ouvrira en mai. La foule a applaudi pendant une minute.\n\nLe préfet est parti.",
                ["Jean Carrel"]
            ),
            (
                "L'accusé, Marc Vidal, affirme n'avoir jamais vu la victime.",
                ["Marc Vidal"]
            ),
            (
                "La joueuse Emma Kovac a reconnu avoir « manqué de lucidité » en finale.",
                ["Emma Kovac"]
            ),
            (
                "« C'est un soulagement », réagit l'avocat de la famille, Me Gilles Aubert.",
                ["Gilles Aubert"]
            ),
            (
                "Cité par l'agence Belga, le commissaire Koen Maes a indiqué que deux suspects étaient en fuite.",
                ["Koen Maes"]
            ),
            (
                "Koen Maes – commissaire à Gand – affirme que l'enquête avance.",
                ["Koen Maes"]
            ),
            (
                "Le docteur Éric Vial, qui dirige le service, rappelle que le vaccin est gratuit.",
                ["Éric Vial"]
            ),
            (
                "« Fier de vous », a tweeté le Premier ministre Tomas Halvorsen à l'adresse des Bleus.",
                ["Tomas Halvorsen"]
            ),
            (
                "Le négociateur laisse entendre que la trêve tiendra.",
                ["[Le négociateur]"]
            ),
            (
                "— Vous étiez là ? demande le juge Pierre Lemoine.\n\n— Oui, répond Karim Haddad.",
                ["Pierre Lemoine", "Karim Haddad"]
            ),
        ])
    func `who stands beside what is said says it`(text: String, said: [String]) throws {
        #expect(try Self.speakers(text) == said)
    }

    @Test(
        arguments: [
            "Awa Sarr a dénoncé « le mépris » des uns et « ", "Awa Sarr et Paul Martin parlent. L’", "« Non, ",
            "Awa Sarr dit n’", "Awa Sarr affirme", "l’association Aa De", "À", "Du côté", "« Oui », dit-on à",
            "Comme le dit",
            "« Oui », a t-il", "Le premier. Le second", "« a », dit-on côté de", "« Oui », dit-on du côté de",
            "Jean Dupont, directeur\ngénéral de la banque, a parlé.", "Mau,déléguée\ngénérale",
            "Marie Durand (secrétaire\ngénérale) est là.",
        ])
    func `a text may end anywhere`(text: String) throws {
        _ = try Self.speakers(text)
    }
}
