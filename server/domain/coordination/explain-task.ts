import { policyRule } from "../alarms/policy";
import { type Explanation, given } from "../explanation";
import { formatInstant } from "../instant";
import type { DueLabel } from "../jurisdictions/format-due";
import { idleText } from "./idle-text";

type Waiting = {
  /** Who must act: "Clinic", "Adjustor, J. Marsh". */
  holder: string;
  since: Date;
  now: Date;
  /** Of the state whose rules apply; an IANA name. */
  zone: string;
};

/** How long nothing has happened: from the instant it came to its holder to now. */
export function explainIdle({ holder, since, now, zone }: Waiting): Explanation {
  return {
    formula: `now − since when it lies with its holder = ${idleText(since.toISOString(), now.toISOString())}, in whole minutes, hours or days, nights and weekends among them`,
    inputs: [
      given("Since", formatInstant(since, zone)),
      given("Now", formatInstant(now, zone)),
      given("Held by", holder),
    ],
    rule: policyRule("Idle time"),
  };
}

/** When a task that no alarm raised is due. */
export function explainTaskDue(
  title: string,
  { due, left }: DueLabel,
  { since, zone }: Waiting,
): Explanation {
  return {
    formula: `${due} · ${left}, set when the task was opened: ${title}`,
    inputs: [given("Opened", formatInstant(since, zone))],
    rule: policyRule("Task"),
  };
}
