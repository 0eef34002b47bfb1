"""Folders of articles for the tests: many, and hostile ones."""

import random

PEOPLE = [("Awa Diallo", "la ministre guinéenne des Affaires étrangères", "Conakry"),
          ("Jan Kowalczyk", "le ministre polonais de l’Intérieur", "Varsovie"),
          ("Elena Marinescu", "la ministre roumaine de la Santé", "Bucarest"),
          ("Kofi Mensah", "le ministre ghanéen du Commerce", "Accra"),
          ("Ingrid Solberg", "la ministre norvégienne de la Défense", "Oslo"),
          ("Rafael Quintero", "le ministre colombien de la Justice", "Bogota"),
          ("Yuki Hamada", "la ministre japonaise du Travail", "Tokyo"),
          ("Omar Belkadi", "le ministre algérien de l’Énergie", "Alger")]

HOSTILE = [
    "=cmd|'/C calc'!A0", "+33 1 42 00 00 00 répond", "-5 degrés, « un record »", "@SOMME(A1:A9)",
    "'=1+1 entre apostrophes", "Un \"mot\" entre guillemets, une virgule; un point-virgule",
    "Ligne\u2028séparée et\u2029paragraphe", "\u202eécrit à l’envers\u202c et \u0645\u0631\u062d\u0628\u0627",
    "Des 👩‍👩‍👧‍👦 et 🇫🇷 dans un titre", "<b>gras</b> &amp; ]]> <![CDATA[x", "Tabulation\tau milieu",
    "Mot " * 25_000,
]


def report(number, chooser):
    (host, host_role, city), (guest, guest_role, _) = chooser.sample(PEOPLE, 2)
    day, count = chooser.randint(1, 28), chooser.randint(2, 90)
    return (f"{city} : rencontre numéro {number}\n\n"
            f"{city}, {day} mars 2025 (Agence du Lac) - {host}, {host_role}, a reçu {guest}, {guest_role}, le {day} mars "
            f"2025 à {city}.\n\n"
            f"« Nous avons signé {count} accords », a déclaré {host}. {guest} a estimé que la réunion était « utile ».\n\n"
            f"Quelque {count * 100} personnes ont suivi la rencontre.\n")


def many(folder, count=2_000):
    """Writes `count` reports, of which each names two people, a place, a quotation and numbers."""
    chooser = random.Random(7)
    for number in range(count):
        (folder / f"rapport-{number:05}.txt").write_text(report(number, chooser), encoding="utf-8")


def hostile(folder):
    """Writes articles whose titles and words are hard on whoever writes or reads a table."""
    chooser = random.Random(8)
    for number, words in enumerate(HOSTILE):
        text = f"{words}\n\n{report(number, chooser)}\n« {words} », a déclaré Awa Diallo à Conakry.\n"
        (folder / f"piege-{number:02}.txt").write_text(text, encoding="utf-8")


def odd(folder):
    """Writes articles whose words no XML and no calendar can hold, and meetings that were called off, are to come or lack a day."""
    controls = "Cloche \a, saut\vde\fpage, \x01\x1f, \x7f, \ufffe, \ufeff et \U0001f9d1\u200d\U0001f680"
    texts = [
        f"{controls}\n\nCONAKRY, 3 mars 2025 (Agence du Lac) - Awa Diallo, ministre guinéenne, a reçu Omar Belkadi, ministre "
        f"algérien, à Conakry. « {controls} », a déclaré Awa Diallo.",
        "Une visite attendue\n\nLa ministre guinéenne Awa Diallo doit recevoir le ministre polonais Jan Kowalczyk à Conakry. Elle "
        "recevra aussi le président ghanéen Kofi Mensah.",
        "Rencontre annulée\n\nLa rencontre entre la ministre guinéenne Awa Diallo et le ministre japonais Yuki Hamada, prévue le "
        "12 mars 2025 à Conakry, a été annulée. Awa Diallo s’est entretenue par téléphone avec le ministre norvégien Jan Solberg.",
        "Sans date\n\nLe président ghanéen Kofi Mensah a reçu le ministre algérien Omar Belkadi. Ils ont signé un accord.",
    ]
    for number, text in enumerate(texts):
        (folder / f"curieux-{number}.txt").write_text(text, encoding="utf-8")
