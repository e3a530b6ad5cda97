import { useMemo } from "react";
import { modelOf } from "@/server/domain/projection/model";
import { type Scenario, type WhatIf, whatIf } from "@/server/domain/projection/what-if";
import type { RequestView } from "./request-view";
import { useScenarioChoice } from "./scenario-choice";

export type WhatIfView = NonNullable<RequestView["whatIf"]>;

/** Weeks looked at beyond those asked for. */
const MORE_WEEKS = 2;

const upTo = (most: number) => Array.from({ length: most }, (_, index) => index + 1);

export type ScenarioChoice = {
  scenario: Scenario;
  found: WhatIf;
  values: { sessions: number[]; weeks: number[]; minutes: number[] };
  change: (part: Partial<Scenario>) => void;
};

/** Sessions and weeks that fit each other: never more sessions a week than the plan's, or five. */
function fitting(
  { sessions, weeks, minutes }: Scenario,
  aWeek: number,
  kept: "sessions" | "weeks",
): Scenario {
  if (kept === "weeks") return { sessions: Math.min(sessions, weeks * aWeek), weeks, minutes };
  return { sessions, weeks: Math.max(weeks, Math.ceil(sessions / aWeek)), minutes };
}

/** The scenario being tried and what it comes to, reckoned here with the product's own functions. */
export function useScenario({ facts, plan, asked }: WhatIfView): ScenarioChoice | null {
  const { scenario: tried, choose } = useScenarioChoice();
  // The course is fitted once; each step of a slider only reads it.
  const model = useMemo(() => modelOf(facts), [facts]);
  if (!model) return null;
  const scenario = tried ?? asked;
  const aWeek = Math.max(plan.sessionsPerWeek, 5);
  const change = (part: Partial<Scenario>) =>
    choose(fitting({ ...scenario, ...part }, aWeek, part.weeks === undefined ? "sessions" : "weeks"));
  const values = {
    sessions: upTo(asked.sessions + plan.sessionsPerWeek),
    weeks: upTo(asked.weeks + MORE_WEEKS),
    minutes: plan.prices.map(({ minutes }) => minutes),
  };
  return { scenario, found: whatIf(model, scenario, plan), values, change };
}
