// What went wrong, in English, by the type that the server gives it; details are the server's own.

export const problemInEnglish = {
  "problem.not-found": "Not found",
  "problem.not-ready": "The articles are still being read",
  "problem.not-ready.detail": "The page will show by itself as soon as that is done.",
  "problem.bad-value": "Bad value",
  "problem.unknown-parameter": "Unknown parameter",
  "problem.missing-parameter": "Missing parameter",
  "problem.repeated-parameter": "Repeated parameter",
  "problem.conflicting-parameters": "Conflicting parameters",
  "problem.too-many-values": "Too many values",
  "problem.bad-query": "Bad query",
  "problem.bad-content": "Bad content",
  "problem.answer-too-large": "Answer too large",
  "problem.unauthorized": "A key is needed",
  "problem.forbidden": "Forbidden",
  "problem.conflict": "In conflict with what is there",
  "problem.changes-gone": "Changes too old",
  "problem.content-too-large": "File too large",
  "problem.unsupported-media-type": "A kind of file that is not read",
  "problem.service-unavailable": "Server too busy",
};
