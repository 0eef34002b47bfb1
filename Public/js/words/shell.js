// Words of the sections and of how fresh the page is.

export const shellWords = {
  "nav.claims": "Chiffres",
  "nav.copies": "Reprises",
  "nav.compare": "Comparer",
  "nav.network": "Réseau",
  "nav.files": "Fichiers",
  "nav.watches": "Suivis",
  "fresh.now": "à jour à l’instant",
  "fresh.seconds": { one: "à jour il y a {count}\u00a0s", other: "à jour il y a {count}\u00a0s" },
  "fresh.minutes": { one: "à jour il y a {count}\u00a0min", other: "à jour il y a {count}\u00a0min" },
  "fresh.hours": { one: "à jour il y a {count}\u00a0h", other: "à jour il y a {count}\u00a0h" },
};
