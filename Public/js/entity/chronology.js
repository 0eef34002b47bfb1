// What happened, day by day: meetings and reported words in one list, the latest first.

import { flat, h } from "../dom.js";
import { evidenceButton, sentence } from "../evidence.js";
import { date, dateRange, label, t } from "../i18n.js";
import { passage, to } from "../links.js";
import { articleRef, beginning, empty, independence, problem, section, titleOf } from "../parts.js";
import { isScant } from "../quotes.js";
import { announce } from "../status.js";
import { whenSeen } from "../figures/frame.js";
import { meetingName, meetingTitle } from "../views/meetings.js";
import { isSpent, merged, rewound } from "./streams.js";

/** Entries of one step back in time. */
const most = 12;
/** Words of one day that are told one by one; a speech would bury everything else. */
const mostOfDay = 2;

/**
 * The section, with its first entries already in it.
 *
 * @param streams see `streams.js`
 * @param dayOf the address of all words of a day
 * @param first gives the first article of all, which ends the chronology
 * @param sentences the mention that names it in an article, by the article's identifier
 * @param foot what stands below: the way to the whole lists
 */
export async function chronology({ streams, dayOf, first, foot, signal, sentences = new Map() }) {
  const holder = h("div", {}, await steps({ streams, dayOf, first, signal, sentences }));
  const kinds = [...new Set(streams.filter((each) => each.first.items.length > 0).map((each) => each.kind))];
  const hasNone = kinds.length === 0;
  return section(t("chronology.title"), { class: "chronology-part" },
    hasNone ? empty(t("chronology.none")) : [h("p", { class: "note" }, t(kinds.includes("article") ? "chronology.intro.articles" : "chronology.intro")),
      kinds.length > 1 && chooser(kinds, async (kind) => {
        holder.replaceChildren(...await steps({ streams: kind ? streams.filter((each) => each.kind === kind) : streams, dayOf, first, signal, sentences }));
      }), holder],
    foot);
}

/** Which kind is shown. */
function chooser(kinds, choose) {
  const buttons = [null, ...kinds].map((kind) => h("button", {
    type: "button", class: "choice", "aria-pressed": String(kind === null),
    onclick: (event) => {
      for (const button of buttons) button.setAttribute("aria-pressed", String(button === event.currentTarget));
      choose(kind);
    },
  }, kind ? t(`chronology.${kind}s`) : t("all")));
  return h("div", { class: "choices", role: "group", "aria-label": t("chronology.kinds") }, buttons);
}

/** The list and the button that goes further back. */
async function steps({ streams, dayOf, first, signal, sentences }) {
  const left = rewound(streams);
  const list = h("ol", { class: "chronology", role: "list" });
  const more = h("button", { type: "button", class: "button" }, t("chronology.more"));
  const failure = h("div", {});
  const days = new Map();

  /** Counts the words of a day; those past the first few are told of in one link. */
  function keep({ kind, date: day }) {
    if (kind !== "quote") return true;
    const known = days.get(day) ?? { count: 0, row: null };
    known.count += 1;
    days.set(day, known);
    if (known.count === mostOfDay + 1 && known.row) known.row.append(dayLink(day));
    return known.count <= mostOfDay;
  }

  function dayLink(day) {
    return h("p", { class: "chronology-rest" }, h("a", { href: dayOf(day) }, t("chronology.day", { date: date(day) })));
  }

  let last = null;
  async function go(mayAsk) {
    const entries = await merged(left, most, { signal, mayAsk, keep });
    signal.throwIfAborted();
    const made = entries.map((entry) => {
      const row = entryRow(entry, entry.date !== last, sentences);
      last = entry.date;
      const known = entry.kind === "quote" && days.get(entry.date);
      if (known) known.row = row.querySelector(".chronology-body");
      return row;
    });
    for (const [day, known] of days) {
      if (known.count > mostOfDay && known.row && !known.row.querySelector(".chronology-rest")) known.row.append(dayLink(day));
    }
    list.append(...made);
    more.hidden = isSpent(left);
    if (more.hidden) firstEntry(list, first, signal);
    return made;
  }

  more.addEventListener("click", async () => {
    if (more.getAttribute("aria-disabled") === "true") return;
    more.setAttribute("aria-disabled", "true");
    announce(t("loading"));
    try {
      const made = await go(true);
      made[0]?.querySelector("a, button")?.focus({ preventScroll: true });
      announce(t("chronology.title"));
      failure.replaceChildren();
    } catch (error) {
      if (!signal.aborted) failure.replaceChildren(problem(error, null));
    } finally {
      more.removeAttribute("aria-disabled");
    }
  });
  await go(false);
  return [list, failure, h("p", { class: "more" }, more)];
}

/** The first article of all, once the list has come to its end and is seen there. */
function firstEntry(list, first, signal) {
  whenSeen(list.lastElementChild ?? list, async () => {
    const article = await first().catch(() => null);
    if (!article?.published_at || signal.aborted || list.querySelector(".chronology-first")) return;
    const known = [...list.querySelectorAll(".chronology-article")].find((row) => row.dataset.item === article.id);
    // Where the list has come to it, it stands there already.
    const row = known ?? entryRow({ kind: "article", date: article.published_at.value, item: article }, true);
    row.classList.add("chronology-first");
    row.querySelector(".chronology-kind").firstChild.textContent = t("chronology.first");
    if (!known) list.append(row);
  });
}

const rows = { meeting: meetingEntry, quote: quoteEntry, article: articleEntry };

/** An entry; the first of a day bears its date. */
function entryRow({ kind, date: day, item }, isNew, sentences = new Map()) {
  return h("li", { class: `chronology-entry chronology-${kind}`, "data-date": day, "data-item": item.id },
    h("p", { class: "chronology-day" }, h("time", { datetime: day, class: isNew ? null : "visually-hidden" },
      // A meeting of some day of a month is not one of its first.
      kind === "meeting" ? dateRange(item.date_from, item.date_to, item.date_precision) : date(day))),
    h("div", { class: "chronology-body" }, rows[kind](item, sentences)));
}

function kicker(kind, ...rest) {
  return h("p", { class: "chronology-kind" }, t(`chronology.${kind}`), flat(rest).map((part) => [" · ", part]));
}

function meetingEntry(meeting) {
  const title = meetingTitle(meeting);
  return [
    kicker("meeting", label("meeting.status", meeting.status), meeting.place?.name),
    h("p", { class: "chronology-title" }, h("a", { href: to("meetings", meeting.id) }, meetingName(meeting))),
    h("p", { class: "chronology-words", lang: "fr" }, sentence([meeting.evidence]), evidenceButton(title, [meeting.evidence],
      { count: meeting.evidence_count, rest: `${meeting.self}/accounts` })),
    h("p", { class: "byline" }, independence(meeting.counts.sources, meeting.independent_sources)),
  ];
}

function quoteEntry(quote) {
  const words = beginning(quote.text, 240);
  return [
    kicker("quote", label("quote.kind", quote.kind), quote.verb && h("i", { lang: "fr" }, quote.verb.infinitive)),
    h("p", { class: "chronology-words", lang: "fr" }, h("a", { class: "chronology-quote", href: passage(quote.evidence) },
      isScant(quote) ? sentence([quote.evidence]) : quote.kind === "direct" ? h("q", {}, words) : words)),
    h("p", { class: "byline" }, articleRef(quote.article_id)),
  ];
}

function articleEntry(article, sentences) {
  const { evidence, kind } = sentences.get(article.id) ?? {};
  return [
    kicker("article", article.source?.name, kind && kind !== "name" && label("kind", kind)),
    h("p", { class: "chronology-title" }, h("a", { href: to("articles", article.id), lang: article.language ?? null }, titleOf(article))),
    // A headline that names it is its sentence already.
    evidence && evidence.sentence.trim() !== article.title?.trim() && h("p", { class: "chronology-words", lang: "fr", dir: "auto" },
      h("a", { class: "chronology-quote", href: passage(evidence) }, sentence([evidence]))),
  ];
}
