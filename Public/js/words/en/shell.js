// Words of the sections and of how fresh the page is, in English.

export const shellInEnglish = {
  "nav.claims": "Numbers",
  "nav.copies": "Reprints",
  "nav.compare": "Compare",
  "nav.network": "Network",
  "nav.files": "Files",
  "nav.watches": "Watches",
  "fresh.now": "up to date just now",
  "fresh.seconds": { one: "up to date {count} s ago", other: "up to date {count} s ago" },
  "fresh.minutes": { one: "up to date {count} min ago", other: "up to date {count} min ago" },
  "fresh.hours": { one: "up to date {count} h ago", other: "up to date {count} h ago" },
};
