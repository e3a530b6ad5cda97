import { explanationText } from "@/server/domain/explanation";
import { explainIndemnity } from "@/server/domain/fees/explain-indemnity";
import { formatMoney } from "@/server/domain/money";
import { proportionText } from "@/server/domain/outcomes/proportion";
import { formatDay } from "@/server/domain/plain-date";
import { chanceText } from "@/server/domain/projection/sentence";
import { type CohortSummary, cohortText } from "@/server/domain/projection/trust";
import type { PacketSection } from "@/server/letters/packet-document";
import type { PacketBody } from "./packet-body";

/** What the program had cost, what was asked, and what it was projected to come to. */
export function costSection({ plan, request, projection, indemnity }: PacketBody): PacketSection | null {
  if (!plan?.authorized || !request?.asked) return null;
  const { cents, usedCents, sessions, usedSessions } = plan.authorized;
  const facts = [
    { label: "Authorized before", value: `${formatMoney(cents)}, ${sessions} sessions` },
    { label: "Used", value: `${formatMoney(usedCents)}, ${usedSessions} sessions` },
    { label: "Left", value: formatMoney(cents - usedCents) },
    { label: "This request", value: formatMoney(request.asked.cents) },
  ];
  if (projection?.cost) {
    const { cents: middle, lowCents, highCents } = projection.cost;
    const range = `${formatMoney(middle)} (${formatMoney(lowCents)} to ${formatMoney(highCents)})`;
    facts.push({ label: "Projected total, with its range", value: range });
  }
  // Null: not known when it was decided; undefined: a packet from before it was kept.
  if (indemnity !== undefined)
    facts.push({
      label: "Wage loss a week",
      value: indemnity ? formatMoney(indemnity.weeklyCents) : "not known",
    });
  return {
    title: "The cost",
    facts,
    paragraphs: indemnity ? explanationText(explainIndemnity(indemnity)) : [],
  };
}

/** A cohort kept by an earlier projection does not say how many came to full duty. */
function cohortWords(cohort: CohortSummary): string {
  const told = cohort.basis === "policy" || Number.isInteger(cohort.fullDuty);
  return told ? cohortText(cohort) : `${cohort.programs} discharged programs (${cohort.name})`;
}

/** What the money was likely to buy, and what this clinic's programs came to. */
export function outcomeSection({ projection, clinic, request }: PacketBody): PacketSection | null {
  if (!projection) return null;
  const { readyByEnd, fullDuty, cohort, method } = projection;
  // A projection of earlier days did not keep its own end.
  const endOn = projection.endOn ?? request?.endOn;
  const end = endOn ? ` by ${formatDay(endOn)}` : "";
  const facts = [
    { label: `Ready for full duty${end}`, value: readyByEnd === null ? "not known" : chanceText(readyByEnd) },
    { label: "Full duty expected", value: fullDuty ? formatDay(fullDuty.on) : "not in sight" },
    { label: "Cohort", value: cohortWords(cohort) },
  ];
  if (clinic) {
    facts.push({ label: "Clinic’s full duty, completers", value: proportionText(clinic.completers) });
    facts.push({ label: "Clinic’s full duty, all starters", value: proportionText(clinic.starters) });
  }
  return {
    title: "The projection and the outcome",
    facts,
    paragraphs: [projection.sentence, `${method.name}, ${method.version}: ${method.summary}`],
  };
}
