"""A folder of made-up articles, as many as are wanted and the same at every run: who met whom, who said what, how many there were."""

import datetime
import random

PERSONS = [("Awa Sarr", "la ministre togolaise de l’Eau"), ("Lars Holm", "le ministre norvégien de l’Environnement"),
           ("Inès Roca", "la présidente chilienne"), ("Tomas Varga", "le Premier ministre hongrois"), ("Mei Lin", "la ministre chinoise du Commerce"),
           ("Jonas Weber", "le chancelier allemand"), ("Fatou Diallo", "la présidente sénégalaise"), ("Pavel Novak", "le président tchèque")]
CITIES = ["Lomé", "Oslo", "Santiago", "Budapest", "Pékin", "Berlin", "Dakar", "Prague"]
SUBJECTS = ["des barrages", "de la pêche", "des forêts", "du rail", "des vaccins", "des écoles", "du commerce", "des frontières"]
UNITS = ["délégués", "manifestants", "blessés", "maisons", "kilomètres"]


def article(number, chance):
    day = datetime.date(2029, 1, 1) + datetime.timedelta(days=chance.randrange(900))
    (host, office), (guest, other) = chance.sample(PERSONS, 2)
    city, subject, unit = chance.choice(CITIES), chance.choice(SUBJECTS), chance.choice(UNITS)
    months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"]
    date = f"{day.day} {months[day.month - 1]} {day.year}"
    verb = chance.choice(["a rencontré", "a reçu", "s’est entretenu avec"])
    return (f"{city} : {host} et {guest} parlent {subject} ({number})\n\n"
            f"{city.upper()}, {date} (Zorvex) – {office.capitalize()}, {host}, {verb} {other}, {guest}, à {city}, pour parler {subject}.\n\n"
            f"« Il faut parler {subject} avant la fin de l’année », a déclaré {host}.\n\n"
            f"Plus de {chance.randrange(20, 4000)} {unit} étaient attendus à {city}, selon la préfecture. Numéro {number}.\n")


def write(folder, count):
    """Fills a folder with so many articles."""
    chance = random.Random(18)
    for number in range(count):
        (folder / f"{number:05}.txt").write_text(article(number, chance), encoding="utf-8")
