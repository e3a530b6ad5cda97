import { CLOCK_LABELS, type Clock } from "../jurisdictions/rule";
import { jurisdictionName } from "../jurisdictions/states";
import { formatMoney } from "../money";
import { formatDayYear, plainDate } from "../plain-date";

/** What an entry of the trail may say about itself: a record's number, or what was set, from which day. */
export type AuditedBody = {
  requestNumber?: string;
  claimNumber?: string;
  jurisdiction?: string;
  jurisdictions?: string[];
  clock?: Clock;
  calendarId?: string;
  works?: boolean;
  changes?: string[];
  limitCents?: number | null;
  effectiveFrom?: string;
  effectiveOn?: string;
  injuredFrom?: string;
  from?: string;
  day?: string;
};

const setParts: readonly ((body: AuditedBody, person: string | null) => string | null | undefined)[] = [
  (_, person) => person,
  ({ limitCents }) =>
    limitCents === undefined ? null : limitCents === null ? "the payer's limit" : formatMoney(limitCents),
  ({ jurisdiction }) => jurisdiction && jurisdictionName(jurisdiction),
  ({ jurisdictions }) => jurisdictions?.map(jurisdictionName).join(", "),
  ({ clock }) => clock && CLOCK_LABELS[clock].toLowerCase(),
  ({ calendarId }) => calendarId && jurisdictionName(calendarId),
  ({ day }) => day && formatDayYear(plainDate(day)),
  ({ works }) => (works === undefined ? null : works ? "a business day" : "a day off"),
  ({ changes }) => changes?.join(" · "),
  ({ injuredFrom }) => injuredFrom && `injuries from ${formatDayYear(plainDate(injuredFrom))}`,
  ({ effectiveFrom, effectiveOn, from }) => {
    const first = effectiveFrom ?? effectiveOn ?? from;
    return first && `from ${formatDayYear(plainDate(first))}`;
  },
];

/** What an entry is about: the record's own number, else what was changed, for whom and from when; null where it says neither. */
export function eventAbout(body: AuditedBody, person: string | null): string | null {
  const number = body.requestNumber ?? body.claimNumber;
  if (number) return number;
  const parts = setParts.flatMap((part) => part(body, person) || []);
  return parts.length > 0 ? parts.join(", ") : null;
}
