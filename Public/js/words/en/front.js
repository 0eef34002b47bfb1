// Words of the front page, in English.

export const frontInEnglish = {
  "count.new_names": { one: "new name", other: "new names" },
  "news.visit": "Since your last visit",
  "news.days": "{days}",
  "news.none": "nothing new",
  "news.changes": { one: "{count} change", other: "{count} changes" },
  "front.meetings": "Who met whom",
  "front.meetings.more": "All meetings",
  "front.articles": "Latest articles",
  "front.strongest": "The strongest discrepancy",
  "front.rising": "Rising names",
  "front.rising.note": "Articles of the last days; in grey, the average of the four periods before.",
  "front.rising.before": "against {before} on average before",
  "front.volume": "What is published",
  "front.volume.months": "Articles by month",
  "front.volume.note": "{from} to {to}; in grey, the average of the four periods before.",
};
