// A card for a name in the text: who it is, how often it is named, when last. It shows what the link's page says, so nothing is only here.

import { get, path } from "../api.js";
import { h } from "../dom.js";
import { date, t } from "../i18n.js";
import { currentRole } from "../entity/offices.js";
import { entityName, flag } from "../parts.js";

const known = new Map();
const fields = "id,type,name,country,last_reported,roles,counts";

function describe(id, signal) {
  if (!known.has(id)) {
    const asked = get(path`/v1/entities/${id}?fields=${fields}`, signal);
    known.set(id, asked);
    asked.catch(() => known.delete(id));
  }
  return known.get(id);
}

/** Shows the card for whatever name in `text` is pointed at or focused; Escape puts it away. */
export function entityCards(text, mentionsOf, signal) {
  const card = h("div", { class: "entity-card", id: "entity-card", role: "tooltip", hidden: true });
  let timer = null;
  let shown = null;

  async function show(link) {
    const id = link.closest("[data-entity]")?.dataset.entity;
    if (!id) return;
    shown = link;
    const entity = await describe(id, signal).catch(() => null);
    if (!entity || shown !== link || signal.aborted) return;
    card.replaceChildren(...content(entity, mentionsOf.get(id)?.length ?? 0));
    card.hidden = false;
    link.setAttribute("aria-describedby", card.id);
    place(card, link);
  }

  function hide() {
    clearTimeout(timer);
    shown?.removeAttribute("aria-describedby");
    shown = null;
    card.hidden = true;
  }

  const later = (work, delay) => {
    clearTimeout(timer);
    timer = setTimeout(work, delay);
  };
  const linkAt = (event) => event.target.closest?.(".mention a");
  text.addEventListener("pointerover", (event) => {
    const link = event.pointerType !== "touch" && linkAt(event);
    if (link && link !== shown) later(() => { hide(); show(link); }, 300);
  });
  text.addEventListener("pointerout", (event) => { if (linkAt(event)) later(hide, 250); });
  card.addEventListener("pointerenter", () => clearTimeout(timer));
  card.addEventListener("pointerleave", () => later(hide, 250));
  text.addEventListener("focusin", (event) => {
    const link = linkAt(event);
    if (link) later(() => { hide(); show(link); }, 150);
  });
  text.addEventListener("focusout", hide);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); }, { signal });
  document.addEventListener("scroll", () => {
    if (card.hidden) return;
    // The focus itself scrolls to what it is on: its card goes along.
    if (shown === document.activeElement) place(card, shown);
    else hide();
  }, { signal, passive: true });
  return card;
}

function content(entity, here) {
  const role = currentRole(entity);
  return [
    h("p", { class: `kicker kicker-${entity.type}` }, t(`type.${entity.type}`)),
    h("p", { class: "entity-card-name" }, entity.country && flag(entity.country.code), entityName(entity)),
    role && h("p", { lang: "fr" }, role.value),
    h("p", { class: "note" }, [
      t("reader.card.here", { count: here }), t("reader.card.articles", { count: entity.counts.articles }),
      entity.last_reported && t("reader.card.last", { date: date(entity.last_reported) }),
    ].filter(Boolean).join(" · ")),
  ].filter(Boolean);
}

/** Below the words, or above where there is no room. */
function place(card, link) {
  const box = link.getClientRects()[0];
  const { offsetWidth: wide, offsetHeight: tall } = card;
  const top = box.bottom + 8 + tall > innerHeight ? box.top - tall - 6 : box.bottom + 6;
  card.style.insetBlockStart = `${Math.max(4, top)}px`;
  card.style.insetInlineStart = `${Math.max(8, Math.min(box.left, innerWidth - wide - 8))}px`;
}
