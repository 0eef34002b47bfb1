// What went wrong, by the type that the server gives it; details are the server's own.

export const problemWords = {
  "problem.not-found": "Introuvable",
  "problem.not-ready": "Les articles sont encore en lecture",
  "problem.not-ready.detail": "La page se montrera d’elle-même dès que c’est fait.",
  "problem.bad-value": "Valeur qui n’existe pas",
  "problem.unknown-parameter": "Paramètre inconnu",
  "problem.missing-parameter": "Paramètre manquant",
  "problem.repeated-parameter": "Paramètre répété",
  "problem.conflicting-parameters": "Paramètres qui s’excluent",
  "problem.too-many-values": "Trop de valeurs",
  "problem.bad-query": "Recherche mal écrite",
  "problem.bad-content": "Contenu qui n’est pas valable",
  "problem.answer-too-large": "Réponse trop grande",
  "problem.unauthorized": "Il faut une clé",
  "problem.forbidden": "Refusé",
  "problem.conflict": "En conflit avec ce qui est là",
  "problem.changes-gone": "Changements trop anciens",
  "problem.content-too-large": "Fichier trop grand",
  "problem.unsupported-media-type": "Sorte de fichier qui n’est pas lue",
  "problem.service-unavailable": "Serveur trop occupé",
};
