import { type Role, roleLabels } from "@/server/domain/access/roles";
import { ACTION_DONE } from "@/server/domain/authorization/action-done";
import { type ReasonCode, reasonLabel } from "@/server/domain/authorization/reason-codes";
import { shorterSessions } from "@/server/domain/authorization/session-length";
import { explanationText } from "@/server/domain/explanation";
import { formatInstant } from "@/server/domain/instant";
import { explainDeadline } from "@/server/domain/jurisdictions/explain-deadline";
import { byChannel } from "@/server/domain/jurisdictions/rule";
import { formatMoney } from "@/server/domain/money";
import { formatDay } from "@/server/domain/plain-date";
import type { PacketSection } from "@/server/letters/packet-document";
import { countedDeadline } from "../authorization/counted-deadline";
import { careText, type PacketBody, zoneIn } from "./packet-body";

const roleWord = (role: string | undefined) => (role && role in roleLabels ? roleLabels[role as Role] : role);

type Decided = NonNullable<PacketBody["determination"]>;

/** Asked and approved, both numbers; nothing of a packet that keeps neither. */
function amounts({ asked, approved, lines = [] }: Decided): { label: string; value: string }[] {
  if (!asked || !approved) return [];
  const shorter = shorterSessions(lines);
  return [
    { label: "Asked", value: careText(asked) },
    { label: "Approved", value: approved.sessions === 0 ? "nothing" : careText(approved) },
    ...(shorter
      ? [{ label: "Each session", value: `up to ${shorter.approved} of the ${shorter.asked} minutes asked` }]
      : []),
  ];
}

/** What was decided, by whom, by what authority, and whether in time. */
export function decisionSection(body: PacketBody): PacketSection | null {
  const { determination, authority, clock } = body;
  if (!determination?.sentence) return null;
  const { at, reasonCode, text, sentence } = determination;
  const limit = authority?.limitCents;
  const facts = [
    { label: "Decided", value: at ? formatInstant(at, zoneIn(body)) : "—" },
    { label: "By", value: [authority?.name, roleWord(authority?.role)].filter(Boolean).join(", ") || "—" },
    {
      label: "Authority",
      value: limit === null || limit === undefined ? "no dollar limit" : `up to ${formatMoney(limit)}`,
    },
    { label: "In time", value: clock?.inTime === undefined ? "—" : clock.inTime ? "yes" : "no" },
    ...amounts(determination),
    { label: "Reason", value: reasonCode ? reasonLabel(reasonCode as ReasonCode) : "—" },
  ];
  return { title: "The decision", facts, paragraphs: [sentence, ...(text ? [text] : [])] };
}

/** When it came, each day counted or skipped, when it was due, and what a missed deadline would have meant. */
export function deadlineSection(body: PacketBody): PacketSection | null {
  const kept = body.clock?.deadline;
  if (!kept) return null;
  const zone = zoneIn(body);
  return {
    title: "The deadline, day by day",
    facts: [
      { label: "Received", value: `${formatInstant(kept.receivedAt, zone)}${byChannel(kept.channel)}` },
      { label: "Due", value: formatInstant(kept.dueAt, zone) },
      { label: "If missed", value: kept.ifMissed },
    ],
    // The table below holds each day.
    paragraphs: explanationText({ ...explainDeadline(countedDeadline(kept, zone)), inputs: [] }),
    table: {
      head: ["Day", "Counted", "Why"],
      rows: kept.days.map(({ day, counted, reason }) => [
        formatDay(day),
        counted ? "counted" : "not counted",
        reason,
      ]),
    },
  };
}

/** What happened to the request up to the decision. */
export function historySection(body: PacketBody): PacketSection | null {
  const actions = body.request?.actions;
  if (!actions) return null;
  const rows = actions.map(({ type, at, byName, byRole, detail }) => [
    formatInstant(at, zoneIn(body)),
    ACTION_DONE[type] ?? type,
    `${byName}, ${roleWord(byRole)?.toLowerCase()}`,
    detail?.text ?? "",
  ]);
  return { title: "What happened before", table: { head: ["When", "What", "Who", "Words"], rows } };
}

/** The letter as it went out. */
export function letterSection({ letter }: PacketBody): PacketSection | null {
  return letter ? { title: "The letter", paragraphs: letter.split("\n\n") } : null;
}
