import type { OutputOf } from "@/app/_trpc/call";
import type { WorkingFile } from "@/components/clinic/file/file-header";
import { type Checked, checkWith } from "@/components/form/problems";
import { typedNumber } from "@/components/form/read-typed";
import type { RequestType } from "@/server/domain/authorization/request";
import { RequestDraft } from "@/server/domain/authorization/schema";
import { addDays, type PlainDate, weekday } from "@/server/domain/plain-date";

/** A request as typed. */
export type RequestValues = {
  type: string;
  sessions: string;
  minutesPerSession: string;
  startOn: string;
  endOn: string;
  reason: string;
  overrideReason: string;
  substantialChange: string;
  /** "yes" asks for an expedited decision. */
  expedited: string;
  expeditedReason: string;
};

type Facts = Pick<WorkingFile, "ledger" | "authorizations" | "course" | "today">;

const later = (a: PlainDate, b: PlainDate) => (a > b ? a : b);
const saturday = 6;

/** The first weekday after a day. */
function weekdayAfter(day: PlainDate): PlainDate {
  const next = addDays(day, 1);
  return weekday(next) < saturday ? next : weekdayAfter(next);
}

/** What the clinic most likely asks next: the fixed stay first, then two weeks more. */
export function likelyRequest({ ledger, authorizations, today }: Facts): RequestValues {
  const stay = ledger.at(-1);
  const minutes = Math.max(...(stay?.minutesByWeek ?? [240]));
  const blank = {
    reason: "",
    overrideReason: "",
    substantialChange: "",
    expedited: "",
    expeditedReason: "",
    minutesPerSession: String(minutes),
  };
  const ends = authorizations
    .map(({ endOn }) => endOn)
    .toSorted()
    .at(-1);
  if (!stay || !ends) {
    const startOn = stay ? later(stay.startOn, today) : today;
    const [sessions, endOn] = stay ? [String(stay.sessions), stay.endOn] : ["", today];
    return { ...blank, type: "initial", sessions, startOn, endOn };
  }
  const startOn = weekdayAfter(later(ends, addDays(today, -1)));
  const sessions = String(2 * stay.sessionsPerWeek);
  return { ...blank, type: "extension", sessions, startOn, endOn: addDays(startOn, 11) };
}

/** Kinds the clinic may choose: an extension needs something to extend. */
export function typesFor({ authorizations }: Pick<Facts, "authorizations">): RequestType[] {
  const more: RequestType[] = authorizations.length > 0 ? ["extension", "change"] : ["initial"];
  return [...more, "retrospective"];
}

/** A request that is not decided yet, as it stands, to be changed. */
export type ChangedRequest = Omit<
  RequestDraft,
  "substantialChange" | "overrideReason" | "expeditedReason" | "type"
> & {
  id: string;
  number: string;
  type: RequestType;
  overrideReason: string | null;
  expedited: { reason: string } | null;
};

/** Its form begins as it was asked. */
function changedValues(request: ChangedRequest): RequestValues {
  const { type, sessions, minutesPerSession, startOn, endOn, reason, overrideReason, expedited } = request;
  return {
    type,
    sessions: String(sessions),
    minutesPerSession: String(minutesPerSession),
    startOn,
    endOn,
    reason,
    overrideReason: overrideReason ?? "",
    substantialChange: "",
    expedited: expedited ? "yes" : "",
    expeditedReason: expedited?.reason ?? "",
  };
}

export type AskedBefore = OutputOf<"request.askAgain">;

/** A new request with the kind (where it can be asked now) and the reason of a former one; all numbers and days are the stay's. */
export function askedAgain(facts: Facts, { type, reason }: AskedBefore): RequestValues {
  const likely = likelyRequest(facts);
  return { ...likely, type: typesFor(facts).includes(type) ? type : likely.type, reason };
}

/** How the form begins: as the request it changes, as one asked before, or as the stay proposes. */
export function firstValues(
  facts: Facts,
  { change, before }: { change: ChangedRequest | null; before: AskedBefore | null },
): RequestValues {
  if (change) return changedValues(change);
  return before ? askedAgain(facts, before) : likelyRequest(facts);
}

/** Care that was given already is not expedited. */
export const asksExpedited = ({ expedited, type }: RequestValues) =>
  expedited === "yes" && type !== "retrospective";

const asTyped = (values: RequestValues) => ({
  ...values,
  sessions: typedNumber(values.sessions),
  minutesPerSession: typedNumber(values.minutesPerSession),
  overrideReason: values.overrideReason.trim() || undefined,
  substantialChange: values.substantialChange.trim() || undefined,
  expeditedReason: asksExpedited(values) ? values.expeditedReason : undefined,
});

/** The request as the command takes it. */
export function checkRequest(values: RequestValues): Checked<RequestDraft> {
  return checkWith(RequestDraft, asTyped(values));
}

/** The same for the preview, while the reason is still to be written; null while it cannot be read. */
export function readableRequest(values: RequestValues) {
  const unwritten = { reason: "still to be written", expeditedReason: undefined };
  const checked = checkWith(RequestDraft, { ...asTyped(values), ...unwritten });
  if (!checked.ok) return null;
  const { reason: _, expeditedReason: __, ...readable } = checked.value;
  return { ...readable, expedited: asksExpedited(values) };
}
