"""Invented news in French, the same each time: titles, days, names, paragraphs. No word of it was published anywhere."""
import random

TOWNS = ["Brézanne", "Luzeray", "Corvaux", "Valmer", "Montchenu", "Sarzelle", "Ploëvan", "Quintrac", "Aubervelle", "Tressigny"]
PEOPLE = ["Odile Trévaux", "Éloi Castanet", "Solange Piquemal", "Nadège Ruel", "Raoul Vestric", "Maëlle Kerdoncuff", "Basile Nortier",
          "Inès Abadou", "Théo Lamandier", "Camille Oster", "Yannick Le Dréau", "Fatou Diémé", "Lucien Harcamp", "Zoé Brunetière"]
ROLES = ["la directrice du port", "le maire", "la présidente de la métropole", "le chef des pompiers", "la préfète", "le président du club",
         "une infirmière", "l’architecte du projet", "le porte-parole du syndicat", "la vice-présidente de la région"]
THINGS = [("le pont de pierre", "Le pont"), ("la ligne de tramway", "Le tramway"), ("l’hôpital", "L’hôpital"), ("la digue", "La digue"),
          ("le stade", "Le stade"), ("la bibliothèque", "La bibliothèque"), ("le marché couvert", "Le marché"), ("l’usine de papier", "L’usine"),
          ("le lycée", "Le lycée"), ("la gare", "La gare")]
HEADS = ["{a} de {t} rouvrira avant l’été", "À {t}, {b} divise les habitants", "{a} de {t} coûtera deux fois plus cher que prévu",
         "« Nous n’avions plus le choix » : {t} ferme {b}", "Ce que l’on sait du chantier de {t}", "{t} : {b} sera reconstruit en bois"]
SENTENCES = ["Les travaux doivent commencer le {d} {m} et durer {n} mois, selon {r}.", "« {q} », a déclaré {p}, {r}.",
             "Le coût est estimé à {n} millions d’euros, dont un tiers payé par l’État.", "Près de {n}00 personnes ont signé une pétition contre ce projet.",
             "{p} rappelle que {b} avait déjà été rénové en 19{n}.", "Une réunion publique est prévue à {t} le {d} {m}, à 18 h 30.",
             "Selon un rapport remis en {m}, {n} % des poutres doivent être remplacées.", "Les riverains, eux, attendent des réponses sur le bruit et la circulation.",
             "Contactée, la mairie de {t} n’a pas souhaité faire de commentaire.", "« {q} », répond {p}.",
             "Le conseil municipal a voté le budget par {n} voix contre 9.", "À quelques kilomètres de là, à {u}, un chantier semblable a duré trois ans.",
             "Des archéologues ont fouillé le terrain pendant {n} semaines sans rien trouver d’ancien.", "Le syndicat demande que les {n} salariés soient gardés."]
QUOTES = ["Nous voulons aller vite, mais pas à n’importe quel prix", "Personne ne nous a demandé notre avis", "C’est une page qui se tourne",
          "Il fallait choisir entre deux mauvaises solutions", "Les délais seront tenus", "On ne bâtit pas une ville contre ses habitants"]
MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "septembre", "octobre", "novembre", "décembre"]
SUBHEADS = ["Un chantier attendu", "Des habitants inquiets", "Et maintenant ?", "Un coût discuté", "Ce qui change"]


class Article:
    """One article: what must be found of it on any page."""

    def __init__(self, number):
        dice = random.Random(7919 * number + 17)
        self.number = number
        thing, short = dice.choice(THINGS)
        town, other = dice.sample(TOWNS, 2)
        self.title = dice.choice(HEADS).format(a=short, b=thing, t=town)
        self.title = self.title[0].upper() + self.title[1:]
        self.date = f"2026-{dice.randint(1, 6):02}-{dice.randint(1, 28):02}"
        self.author = dice.choice(PEOPLE)
        self.section = dice.choice(["Société", "Économie", "Politique", "Transports", "Culture"])
        self.town = town

        def sentence():
            return dice.choice(SENTENCES).format(d=dice.randint(2, 28), m=dice.choice(MONTHS), n=dice.randint(11, 96), r=dice.choice(ROLES),
                                                 q=dice.choice(QUOTES), p=dice.choice(PEOPLE), b=thing, t=town, u=other)
        self.lead = f"{short} de {town} occupe tous les esprits. {sentence()}"
        self.paragraphs = [" ".join(sentence() for _ in range(dice.randint(2, 5))) for _ in range(dice.randint(4, 9))]
        self.subheads = dice.sample(SUBHEADS, 2)
        self.points = [sentence() for _ in range(3)]
        self.others = [Article.headline(dice) for _ in range(8)]
        self.comments = [" ".join(sentence() for _ in range(dice.randint(1, 4))) for _ in range(6)]
        self.noise = [" ".join(sentence() for _ in range(2)) for _ in range(6)]

    @staticmethod
    def headline(dice):
        thing, short = dice.choice(THINGS)
        return dice.choice(HEADS).format(a=short, b=thing, t=dice.choice(TOWNS))

    def day(self, months=("janvier", "février", "mars", "avril", "mai", "juin", "juillet")):
        year, month, day = self.date.split("-")
        return f"{int(day)} {months[int(month) - 1]} {year}"

    def slashed(self):
        return "/".join(reversed(self.date.split("-")))
