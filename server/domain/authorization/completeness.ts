import type { DocumentKind } from "../documents/labels";
import type { RequestType } from "./request";
import type { RequestFacts } from "./request-facts";

type CompletenessItem = {
  item: Item;
  ready: boolean;
  /** "the plan of care is not signed"; of what is there, that it is. */
  sentence: string;
};

/** What a payer needs to decide at the first reading, and how much of it is there. */
export type Completeness = {
  ready: number;
  of: number;
  items: CompletenessItem[];
  /** "9 of 10 ready: the plan of care is not signed." */
  sentence: string;
};

type Facts = RequestFacts & { documentKinds: readonly string[] };
type Check = { is: (facts: Facts) => boolean; there: string; missing: string; only?: readonly RequestType[] };

const first = ["initial", "retrospective"] as const;
const later = ["extension", "change"] as const;
const has = (kind: DocumentKind) => (facts: Facts) => facts.documentKinds.includes(kind);
/** Every demand the job cannot do without is confirmed by the employer. */
const confirmed = ({ match: { results } }: Facts) => {
  const essential = results.filter(({ demand }) => demand.essential);
  return essential.length > 0 && essential.every(({ demand }) => demand.confirmedOn !== null);
};
/** Something is tested and no test is of doubtful effort. */
const effort = ({ match: { results } }: Facts) => {
  const tested = results.flatMap(({ ability }) => ability ?? []);
  return tested.length > 0 && tested.every(({ effortValid }) => effortValid === true);
};
const reported = ({ course }: Facts) => course.weeks.some(({ kind }) => kind !== "baseline");

const CHECKS = {
  job_goal: {
    is: ({ jobGoal }) => jobGoal !== null,
    there: "the job goal is named",
    missing: "the job goal is not named",
  },
  demands: {
    is: confirmed,
    there: "the employer has confirmed every essential demand",
    missing: "the employer has not confirmed every essential demand",
  },
  baseline: {
    is: ({ course }) => course.baselineTenths !== null,
    there: "the baseline is measured",
    missing: "there is no baseline",
  },
  effort: {
    is: effort,
    there: "effort is judged valid on every test",
    missing: "effort is not judged valid on every test",
  },
  order: {
    is: ({ orderSignedOn }) => orderSignedOn !== null,
    there: "the order is signed",
    missing: "the order is not signed",
  },
  plan: {
    is: ({ planSignedOn }) => planSignedOn !== null,
    there: "the plan of care is signed",
    missing: "the plan of care is not signed",
  },
  stay: {
    is: ({ stay }) => stay !== null,
    there: "the length of stay is fixed",
    missing: "the length of stay is not fixed",
  },
  plateau: {
    is: ({ therapyPlateauOn, today }) => therapyPlateauOn !== null && therapyPlateauOn <= today,
    there: "the plateau of outpatient therapy is dated",
    missing: "the plateau of outpatient therapy is not dated",
    only: first,
  },
  weekly_report: {
    is: reported,
    there: "weekly reports are filed",
    missing: "no weekly report is filed",
    only: later,
  },
  order_document: {
    is: has("order"),
    there: "the physician’s order is attached",
    missing: "the physician’s order is not attached",
  },
  therapy_notes: {
    is: has("therapy_notes"),
    there: "therapy notes are attached",
    missing: "therapy notes are not attached",
    only: first,
  },
} as const satisfies Record<string, Check>;

type Item = keyof typeof CHECKS;

/** How many of what a first reading needs are there (rules.md §7, first-pass decidable): N of M, each in a sentence. */
export function completenessOf(facts: Facts): Completeness {
  const items = (Object.entries(CHECKS) as [Item, Check][])
    .filter(([, { only }]) => !only || only.includes(facts.type))
    .map(([item, { is, there, missing }]) => {
      const ready = is(facts);
      return { item, ready, sentence: ready ? there : missing };
    });
  const missing = items.filter(({ ready }) => !ready).map(({ sentence }) => sentence);
  const count = `${items.length - missing.length} of ${items.length} ready`;
  const sentence = missing.length > 0 ? `${count}: ${missing.join("; ")}.` : `${count} for a first decision.`;
  return { ready: items.length - missing.length, of: items.length, items, sentence };
}
