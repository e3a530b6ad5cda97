import type { ExplainedRule } from "@/server/domain/explanation";
import { formatInstant } from "@/server/domain/instant";
import type { CountedDay } from "@/server/domain/jurisdictions/receipt";
import { byChannel } from "@/server/domain/jurisdictions/rule";
import { dayIn, formatDay } from "@/server/domain/plain-date";
import { bindingRule, type StoredDeadline } from "./request-deadline";

/** A deadline as every screen and paper explains it. */
export type CountedDeadline = {
  sentence: string;
  receivedText: string;
  days: CountedDay[];
  ifMissed: string;
  rule: ExplainedRule & { citation: string };
};

/** "; counts as received on Mon 30 Nov", where that is another day than it came; else nothing. */
export function deemedText({ receivedAt, deemedReceivedOn }: StoredDeadline, zone: string): string {
  if (dayIn(new Date(receivedAt), zone) === deemedReceivedOn) return "";
  return `; counts as received on ${formatDay(deemedReceivedOn)}`;
}

/** A kept deadline in words: received in the jurisdiction's zone (IANA), each day, what a miss means, and the rule. */
export function countedDeadline(deadline: StoredDeadline, zone: string): CountedDeadline {
  const { sentence, receivedAt, channel, days, ifMissed } = deadline;
  const { name, version, citation, status } = bindingRule(deadline);
  return {
    sentence,
    receivedText: `${formatInstant(receivedAt, zone)}${byChannel(channel)}${deemedText(deadline, zone)}`,
    days,
    ifMissed,
    rule: { name, version: String(version), citation, status },
  };
}
