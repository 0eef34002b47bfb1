"""A folder on one assembly: a wire report, its reprint, a report of one's own, one without a date, one with long words."""

WIRE = """\
LOMÉ, 12 mars 2031 (Zorvex) – La 93e Assemblée générale de l’ONU sur les lacs s’est ouverte mercredi à Lomé devant 1.200 délégués venus de tout le continent.

La ministre togolaise de l’Eau, Awa Sarr, a rencontré le ministre norvégien de l’Environnement, Lars Holm, à Lomé, pour parler des rives et des pêcheurs du lac.

« Nos lacs reculent chaque année et les pêcheurs le savent avant les savants », a déclaré Awa Sarr à l’ouverture des travaux, devant les délégués réunis dans la grande salle.

Selon plusieurs participants, la question des barrages n’a pas été abordée au cours de la première journée de travail.

Le ministre norvégien, Lars Holm, a estimé que « la mesure des eaux » devait rester publique et que les relevés seraient partagés avec les pays riverains.
"""

REPRINT = f"""\
Les lacs reculent, dit Lomé
Par La Gazette des rives avec Zorvex, 13 mars 2031

{WIRE.split(" – ", 1)[1]}
Les pêcheurs du port, interrogés jeudi matin par nos soins, attendent surtout le retour des filets et le prix du gazole, qui a doublé depuis l’automne dernier.
"""

OWN = """\
À Lomé, une assemblée des lacs sous la pluie

LOMÉ, 12 mars 2031 – Plus de 3.000 délégués ont ouvert sous la pluie la 93e Assemblée générale de l’ONU sur les lacs.

Awa Sarr a rencontré Lars Holm, le ministre norvégien de l’Environnement, à Lomé.

« Nos lacs reculent chaque année et les pêcheurs le savent avant les savants », a déclaré Awa Sarr à l’ouverture.

« Rien n’est signé », a-t-elle ajouté.

Paris a rejeté le texte.
"""

UNDATED = """\
La 93e Assemblée générale de l’ONU sur les lacs s’ouvre ce mercredi à Lomé. Quelque 1.200 délégués sont attendus.

« Voilà <img src=x onerror=window.pwned=1> tout », a déclaré le préfet <svg onload=window.pwned=2> du lac.
"""

LONG = f"""\
Un long discours

LOMÉ, 14 mars 2031 – Awa Sarr est ministre de l’Eau.

« {" ".join(f"phrase numéro {number} que personne ne lira jusqu’au bout" for number in range(60))} », a déclaré Awa Sarr.

Le porte-parole de la {"x" * 300} a déclaré : « {"y" * 400} ».
"""

ARTICLES = {"a-wire": WIRE, "b-reprint": REPRINT, "c-own": OWN, "d-undated": UNDATED, "e-long": LONG}
