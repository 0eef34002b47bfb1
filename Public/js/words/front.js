// Words of the front page.

export const frontWords = {
  "count.new_names": { one: "nom nouveau", other: "noms nouveaux" },
  "news.visit": "Depuis votre dernière visite",
  "news.days": "{days}",
  "news.none": "rien de nouveau",
  "news.changes": { one: "{count} changement", other: "{count} changements" },
  "front.meetings": "Qui a rencontré qui",
  "front.meetings.more": "Toutes les rencontres",
  "front.articles": "Derniers articles",
  "front.strongest": "L’écart le plus fort",
  "front.rising": "Noms qui montent",
  "front.rising.note": "Articles des derniers jours ; en gris, la moyenne des quatre périodes d’avant.",
  "front.rising.before": "contre {before} en moyenne avant",
  "front.volume": "Ce qui paraît",
  "front.volume.months": "Articles par mois",
  "front.volume.note": "Du {from} au {to} ; en gris, la moyenne des quatre périodes d’avant.",
};
