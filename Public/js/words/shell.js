// Words of the sections and of how fresh the page is.

export const shellWords = {
  fr: {
    "nav.claims": "Chiffres",
    "nav.copies": "Reprises",
    "nav.network": "Réseau",
    "nav.files": "Fichiers",
    "nav.watches": "Suivis",
    "fresh.now": "à jour à l’instant",
    "fresh.seconds": { one: "à jour il y a {count}\u00a0s", other: "à jour il y a {count}\u00a0s" },
    "fresh.minutes": { one: "à jour il y a {count}\u00a0min", other: "à jour il y a {count}\u00a0min" },
    "fresh.hours": { one: "à jour il y a {count}\u00a0h", other: "à jour il y a {count}\u00a0h" },
  },
  en: {
    "nav.claims": "Numbers",
    "nav.copies": "Reprints",
    "nav.network": "Network",
    "nav.files": "Files",
    "nav.watches": "Watches",
    "fresh.now": "up to date just now",
    "fresh.seconds": { one: "up to date {count} s ago", other: "up to date {count} s ago" },
    "fresh.minutes": { one: "up to date {count} min ago", other: "up to date {count} min ago" },
    "fresh.hours": { one: "up to date {count} h ago", other: "up to date {count} h ago" },
  },
};
