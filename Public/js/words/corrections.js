// Words of the buttons that correct, and of the states of discrepancies.

export const correctionWords = {
  "correct": "Corriger",
  "correct.by": "par {by}, {at}",
  "correct.separate": "Séparer",
  "correct.decide": "Décider",
  "state.open": "À vérifier",
  "state.dismissed": "Écarté",
  "state.confirmed": "Confirmé",
  "discrepancy.between": { one: "{count} jour entre les deux", other: "{count} jours entre les deux" },
  "discrepancy.between.more": { one: "{count} jour entre la première valeur et la dernière", other: "{count} jours entre la première valeur et la dernière" },
  "discrepancy.same.day": "le même jour",
  "discrepancy.publishers": { one: "un seul éditeur : {names}", other: "{count} éditeurs : {names}" },
  "discrepancy.same.article": "dans un seul article",
  "discrepancy.update": "Bilan évolutif",
  "discrepancy.values.more": { one: "et {count} autre valeur", other: "et {count} autres valeurs" },
};
