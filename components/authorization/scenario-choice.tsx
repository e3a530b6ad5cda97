"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import {
  type Approvable,
  type AskedScenario,
  scenarioPart,
} from "@/server/domain/authorization/scenario-part";
import type { Scenario } from "@/server/domain/projection/what-if";
import type { DecisionAction } from "./decision-specs";
import type { DecidableWeek } from "./decision-values";

type Choice = {
  /** Null until something is tried. */
  scenario: Scenario | null;
  choose: (scenario: Scenario) => void;
  /** What is tried, as an approval in part. */
  approvable: Approvable;
  /** The decision whose form is open. */
  doing: DecisionAction | null;
  open: (action: DecisionAction | null) => void;
};

const ChoiceContext = createContext<Choice | null>(null);
const nothingTried: Approvable = { part: null, refusal: null };

type ScenarioChoiceProps = {
  /** Null where there is no what-if. */
  asked: AskedScenario | null;
  weeks: readonly DecidableWeek[];
  /** The form that is open to begin with. */
  doing: DecisionAction | null;
  children: ReactNode;
};

/** Holds what is tried on the what-if and which decision is open, so that approving a part begins with it. One a request. */
export function ScenarioChoice({ asked, weeks, children, ...begin }: ScenarioChoiceProps) {
  const [scenario, choose] = useState<Scenario | null>(null);
  const [doing, open] = useState(begin.doing);
  const approvable = scenario && asked ? scenarioPart(scenario, asked, weeks) : nothingTried;
  return <ChoiceContext value={{ scenario, choose, approvable, doing, open }}>{children}</ChoiceContext>;
}

export function useScenarioChoice(): Choice {
  const choice = useContext(ChoiceContext);
  if (!choice) throw new Error("useScenarioChoice stands inside ScenarioChoice");
  return choice;
}
