// What can be corrected of a name, of a meeting, of a discrepancy.

import { label, t } from "../i18n.js";
import { openForm } from "./dialog.js";

const types = ["person", "organization", "place", "event"];
const statuses = ["held", "planned", "cancelled", "phone", "past", "implied", "unconfirmed"];

function correctEntity(entity, name) {
  const id = entity.id;
  const rename = {
    words: t("correct.name"), fields: [{ name: "value", words: t("correct.name.value"), value: name }],
    decision: ({ value }) => ({ kind: "name", entity: id, value }),
  };
  openForm(name, [
    rename,
    {
      words: t("correct.same"), fields: [{ name: "other", words: t("correct.same.other"), kind: "entity", types: entity.type }],
      decision: ({ other }) => ({ kind: "same", entities: [id, other] }),
    },
    {
      words: t("correct.different"), fields: [{ name: "other", words: t("correct.different.other") }],
      decision: ({ other }) => ({ kind: "different", entities: [id, other] }),
    },
    {
      words: t("correct.type"),
      fields: [{ name: "value", words: t("correct.type.value"), kind: "select", value: entity.type, options: types.map((type) => ({ value: type, words: t(`type.${type}`) })) }],
      decision: ({ value }) => ({ kind: "type", entity: id, value }),
    },
    { words: t("correct.none"), decision: () => ({ kind: "none", entity: id }) },
  ], { isAbout: (decision) => decision.entity === id || (decision.entities ?? []).includes(id) });
}

/** Two spellings are not one name. */
function separate({ left, right }) {
  openForm(`${left} = ${right}`, [
    { words: t("correct.separate.what", { left, right }), decision: () => ({ kind: "different", entities: [left, right] }) },
  ], { isAbout: (decision) => decision.kind === "different" && (decision.entities ?? []).includes(left) });
}

function correctMeeting(meeting, title) {
  const change = (values) => ({ kind: "meeting", meeting: meeting.id, ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== "")) });
  openForm(title, [
    { words: t("correct.no_meeting"), decision: () => ({ kind: "no_meeting", meeting: meeting.id }) },
    {
      words: t("correct.sides"),
      fields: [{ name: "host", words: t("meeting.host"), kind: "entity", isOptional: true }, { name: "counterpart", words: t("meeting.counterpart"), kind: "entity", isOptional: true }],
      decision: change,
    },
    {
      words: t("correct.status"),
      fields: [{ name: "status", words: t("meeting.status"), kind: "select", value: meeting.status, options: statuses.map((status) => ({ value: status, words: label("meeting.status", status) })) }],
      decision: change,
    },
    { words: t("correct.date"), fields: [{ name: "date", words: t("correct.date.value"), value: meeting.date_from ?? "" }], decision: change },
  ], { isAbout: (decision) => decision.meeting === meeting.id });
}

/** A discrepancy is confirmed or dismissed, with a reason. */
function decideDiscrepancy(item, summary) {
  const decides = (kind) => ({ words: t(`correct.${kind}.what`), decision: () => ({ kind, discrepancy: item.id }) });
  openForm(summary, [decides("confirmed"), decides("dismissed")],
    { isAbout: (decision) => decision.discrepancy === item.id });
}

const forms = { entity: correctEntity, separate, meeting: correctMeeting, discrepancy: decideDiscrepancy };

/** Opens the form of a sort. */
export function correct(sort, ...about) {
  forms[sort](...about);
}
