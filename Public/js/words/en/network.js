// Words of the network and of the plot of numbers, in English.

export const networkInEnglish = {
  "network.title.whole": "Network",
  "network.intro.sentence": "Who is named with whom in one sentence. The thicker the line, the more often.",
  "network.intro.article": "Who is named with whom in one article. The thicker the line, the more often.",
  "network.intro.meeting": "Who met whom, by the articles.",
  "network.by": "What links",
  "network.by.sentence": "Same sentence",
  "network.by.article": "Same article",
  "network.by.meeting": "Meetings",
  "network.types": "Types of names",
  "network.none": "Nothing is linked here.",
  "network.hint": "Point at a name to see its links; on the keyboard, arrows go from name to name, Enter opens it.",
  "network.node": "{name}, {type}, {count} articles, {links} links",
  "network.reading": "{name}: {links}",
  "network.met": "met",
  "network.counts": "{nodes} names, {edges} links",
  "network.cut": "The {shown} strongest links of {total}.",
  "network.name": "Name",
  "network.matrix.more": { one: "and {count} more name with fewer links", other: "and {count} more names with fewer links" },
};
