import { type Course, type CourseAction, type CourseFacts, foldCourse } from "./course";
import type { WeekKind } from "./fold-weeks";
import type { ProgressPolicy } from "./policy";

/** What a policy would change of a program's last week, were that week reported under it. */
export type PolicyEffect = {
  week: number;
  from: WeekKind;
  to: WeekKind;
  action: CourseAction;
  actionThen: CourseAction;
};

/** The course, with its last week alone judged by `policy`: earlier weeks stay as they were judged. */
function lastWeekUnder(facts: CourseFacts, course: Course, policy: ProgressPolicy): Course {
  const last = course.weeks.at(-1);
  if (!last) return course;
  const earlier = facts.policies.filter(({ effectiveFrom }) => effectiveFrom < last.reportedOn);
  return foldCourse({ ...facts, policies: [...earlier, { ...policy, effectiveFrom: last.reportedOn }] });
}

/** How a program's last week and the action asked for would differ under `policy`; null when they would not. */
export function policyEffect(facts: CourseFacts, policy: ProgressPolicy): PolicyEffect | null {
  const now = foldCourse(facts);
  const then = lastWeekUnder(facts, now, policy);
  const [from, to] = [now.weeks.at(-1), then.weeks.at(-1)];
  if (!from || !to || (from.kind === to.kind && now.action === then.action)) return null;
  return { week: from.week, from: from.kind, to: to.kind, action: now.action, actionThen: then.action };
}

const ACTIONS = {
  none: "no action",
  call: "the two calls",
  discharge: "a proposal to discharge",
  escalate: "daily escalation",
  discharge_to_full_duty: "discharge to full duty",
} as const satisfies Record<CourseAction, string>;

const KINDS = {
  baseline: "a baseline",
  progress: "progress",
  flat: "flat",
  excused: "excused",
  ready: "ready",
} as const satisfies Record<WeekKind, string>;

/** "would be flat, not progress", "would ask for a proposal to discharge instead of the two calls" */
export function effectText({ from, to, action, actionThen }: PolicyEffect): string {
  const week = from === to ? [] : [`would be ${KINDS[to]}, not ${KINDS[from]}`];
  const asks =
    action === actionThen ? [] : [`would ask for ${ACTIONS[actionThen]} instead of ${ACTIONS[action]}`];
  return [...week, ...asks].join(" and ");
}
