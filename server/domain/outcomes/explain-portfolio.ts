import { type ExplainedRule, type Explanation, given } from "../explanation";
import { type Cents, wholeDollars as dollars } from "../money";
import { explainShare } from "./explain-scorecard";
import { type Period, periodText } from "./period";
import type { Gained, PortfolioLine } from "./portfolio";
import type { Proportion } from "./proportion";

const VERSION = "2026-11";

const COST_RULE: ExplainedRule = {
  name: "Cost against outcome",
  version: VERSION,
  citation: "Full Duty programme rules, 6: cost against outcome",
  status: "policy",
};

const hours = (minutes: number) => `${Math.round(minutes / 60)} h`;

export type LineFacts = {
  /** One line, a month, or all programs. */
  total: PortfolioLine;
  /** Cost and gain of ended programs whose gain is known. */
  gained: Gained;
  /** In which the programs of the line ended. */
  period: Period;
};

type KeptFacts = {
  decisionsInTime: Proportion;
  callsInTime: Proportion;
  /** The days over which deadlines and calls are judged. */
  keptDays: number;
};

export type PortfolioFacts = LineFacts & KeptFacts;

function explainSpent({ live, authorizedCents, usedCents }: PortfolioLine): Explanation {
  const share = authorizedCents === 0 ? "" : ` = ${((100 * usedCents) / authorizedCents).toFixed(1)} % used`;
  return {
    formula: `Sums over running programs: ${dollars(usedCents)} of ${dollars(authorizedCents)}${share}.`,
    inputs: [
      given("Running programs", String(live)),
      given("Authorized", dollars(authorizedCents)),
      given("Used: sessions attended, at their rates", dollars(usedCents)),
    ],
    rule: COST_RULE,
  };
}

function explainProjected({ live, unprojected, projectedCents }: PortfolioLine): Explanation {
  const result = projectedCents === null ? "no program is projected yet" : dollars(projectedCents);
  return {
    formula: `Used + authorized and not used + asked for (before anything is, the planned stay), each program to its end, summed over running programs = ${result}.`,
    inputs: [
      given("Running programs", String(live)),
      given("Not projected yet, left out", String(unprojected)),
    ],
    rule: COST_RULE,
  };
}

function explainPerReturn({ total, period }: LineFacts): Explanation {
  const { endedCents, costPerFullDutyCents: each, fullDutyOfStarters } = total;
  const result = each === null ? "nobody has returned yet" : dollars(each);
  return {
    formula: `Cost of all started programs that ended, those who left early among them ÷ full-duty returns = ${dollars(endedCents)} ÷ ${fullDutyOfStarters.count} = ${result}.`,
    inputs: [
      given("Started programs that ended", String(total.ended), periodText(period)),
      given("Their cost", dollars(endedCents)),
      given("Full-duty returns", String(fullDutyOfStarters.count)),
    ],
    rule: COST_RULE,
  };
}

function explainPerPoint({ total, gained, period }: LineFacts): Explanation {
  const { costPerPointCents: each } = total;
  const points = (gained.gainedTenths / 10).toFixed(1);
  const result = each === null ? "nothing was gained" : dollars(each);
  return {
    formula: `Cost ÷ points of job match gained, of started programs that ended and whose gain is known = ${dollars(gained.gainKnownCents)} ÷ ${points} = ${result}.`,
    inputs: [
      given("Cost", dollars(gained.gainKnownCents), periodText(period)),
      given("Points gained", points),
    ],
    rule: COST_RULE,
  };
}

function explainUnused({ total, period }: LineFacts): Explanation {
  const { stopped, unusedCents, unusedMinutes } = total;
  return {
    formula: `Authorized − used of each authorization that ran past the discharge, of the programs that the stop rule ended, summed = ${dollars(unusedCents)}. A count, not an estimate of what would have been spent. The stop rule ended a program where the clinic’s reason is want of progress and the flat weeks in a row had come to the payer’s threshold for discharge.`,
    inputs: [
      given("Programs ended by the stop rule", String(stopped), periodText(period)),
      given("Hours authorized and not used", hours(unusedMinutes)),
    ],
    rule: {
      name: "Stop rule",
      version: VERSION,
      citation: "Full Duty programme rules, 2: flat weeks and discharge",
      status: "policy",
    },
  };
}

/** Every figure of a line of the portfolio with its numbers: one clinic, job strength, state or month, or all together. */
export function explainLine(facts: LineFacts) {
  const { total, period } = facts;
  return {
    spent: explainSpent(total),
    projected: explainProjected(total),
    fullDutyOfCompleters: explainShare("fullDutyOfCompleters", total.fullDutyOfCompleters, period),
    fullDutyOfStarters: explainShare("fullDutyOfStarters", total.fullDutyOfStarters, period),
    costPerFullDuty: explainPerReturn(facts),
    costPerPoint: explainPerPoint(facts),
    unused: explainUnused(facts),
  };
}

/** What was done in time, of what had to be: `keptDays` back from today. */
function explainKept(
  { keptDays }: Pick<KeptFacts, "keptDays">,
  { count, of }: Pick<Proportion, "count" | "of">,
  what: string,
  rule: Pick<ExplainedRule, "name" | "citation">,
): Explanation {
  return {
    formula: `${what}: ${count} of ${of}.`,
    inputs: [given("In time", String(count), `the last ${keptDays} days`), given("Late", String(of - count))],
    rule: { ...rule, version: VERSION, status: "policy" },
  };
}

const DECIDED =
  "Requests decided by the deadline they had at the decision, of all decided; what the payer approves after all is left out, as it is decided the moment it is timed";

/** Requests decided by their deadline, by everybody or by one adjustor. */
export function explainDecided(kept: Pick<Proportion, "count" | "of">, keptDays: number): Explanation {
  return explainKept({ keptDays }, kept, DECIDED, {
    name: "Decided in time",
    citation: "Each request’s own deadline rule, as kept with it",
  });
}

/** Every figure that the claims manager's summary shows, each with its numbers. */
export function explainPortfolio(facts: PortfolioFacts) {
  const { decisionsInTime, callsInTime, keptDays } = facts;
  return {
    ...explainLine(facts),
    decisionsInTime: explainDecided(decisionsInTime, keptDays),
    callsInTime: explainKept(
      facts,
      callsInTime,
      "Calls to insurer and physician after a flat week, made and recorded by their due time, of all that fell due",
      { name: "Calls after a flat week", citation: "Full Duty programme rules, 2: flat weeks" },
    ),
  };
}

/** Up to what a person may approve alone. */
export function explainLimit(limitCents: Cents): Explanation {
  return {
    formula: `A request above ${dollars(limitCents)} waits for a person with a higher limit; this one is set for the person.`,
    inputs: [],
    rule: {
      name: "Approval limit",
      version: VERSION,
      citation: "Set by the payer’s administrator under People",
      status: "policy",
    },
  };
}
