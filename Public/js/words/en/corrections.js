// Words of the buttons that correct, and of the states of discrepancies.

export const correctionInEnglish = {
  "correct": "Correct",
  "correct.by": "by {by}, {at}",
  "correct.separate": "Part",
  "correct.decide": "Decide",
  "state.open": "To check",
  "state.dismissed": "Dismissed",
  "state.confirmed": "Confirmed",
  "discrepancy.between": { one: "{count} day between them", other: "{count} days between them" },
  "discrepancy.between.more": { one: "{count} day from the first value to the last", other: "{count} days from the first value to the last" },
  "discrepancy.same.day": "on the same day",
  "discrepancy.publishers": { one: "one publisher: {names}", other: "{count} publishers: {names}" },
  "discrepancy.same.article": "within one article",
  "discrepancy.update": "Evolving toll",
  "discrepancy.values.more": { one: "and {count} more value", other: "and {count} more values" },
};
