import type { Band } from "../job-demands/demand";

/** How the survey states a demand: a weight class, how often, yes or no, or a share of the day. */
type Measure = "pounds" | "frequency" | "yes_no" | "percent_of_day";

export type CatalogDemand = { code: string; label: string; measure: Measure; band: Band | null };

const pounds = (code: string, label: string, band: Band): CatalogDemand => ({
  code,
  label,
  measure: "pounds",
  band,
});
const demand = (measure: Measure) => (code: string, label: string) =>
  ({ code, label, measure, band: null }) satisfies CatalogDemand;
const frequency = demand("frequency");
const yesNo = demand("yes_no");
const ofDay = demand("percent_of_day");

/**
 * The survey's demands that a work program can train and test, in the order they are drafted.
 * Seldom (up to 2 % of the day) lies inside the occasional band, which has no narrower one.
 */
export const DRAFTED_DEMANDS: readonly CatalogDemand[] = [
  pounds("lift_carry_seldom", "lift or carry, seldom (up to 2 % of the day)", "occasional"),
  pounds("lift_carry_occasionally", "lift or carry, occasionally", "occasional"),
  pounds("lift_carry_frequently", "lift or carry, frequently", "frequent"),
  pounds("lift_carry_constantly", "lift or carry, constantly", "constant"),
  ofDay("standing_walking", "stand or walk"),
  ofDay("sitting", "sit"),
  frequency("stooping", "stoop"),
  frequency("kneeling", "kneel"),
  frequency("crouching", "crouch"),
  frequency("crawling", "crawl"),
  frequency("reaching_overhead", "reach overhead"),
  frequency("reaching_at_below_shoulder", "reach at or below the shoulder"),
  frequency("push_pull_hands_arms", "push or pull with hands and arms"),
  frequency("push_pull_feet_legs", "push or pull with feet and legs"),
  frequency("push_pull_feet_only", "push or pull with feet only"),
  frequency("climb_ladders_ropes_scaffolds", "climb ladders, ropes or scaffolds"),
  frequency("climb_ramps_stairs_work", "climb ramps or stairs at work"),
  yesNo("climb_ramps_stairs_structure", "climb ramps or stairs to reach the workplace"),
  frequency("gross_manipulation", "grasp and handle"),
  frequency("fine_manipulation", "pick, pinch and finger"),
  frequency("keyboarding", "keyboard"),
  frequency("foot_leg_controls", "work foot or leg controls"),
  yesNo("driving", "drive"),
];

/** Published too, but no work program trains them: they stay facts and are never drafted. */
const SENSORY = [
  "far_vision",
  "near_vision",
  "peripheral_vision",
  "hearing_group",
  "hearing_one_on_one",
  "hearing_other_sounds",
  "hearing_telephone",
  "pass_hearing_test",
];

/** Physical demands of the survey with at least one published cell; the strength level is counted apart. */
export function countPublished(facts: readonly { demandCode: string; groupName: string | null }[]): number {
  const own = facts.filter((fact) => fact.groupName === null && fact.demandCode !== "strength");
  return own.filter((fact) => !SENSORY.includes(fact.demandCode)).length;
}
