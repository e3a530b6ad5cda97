import { describe, expect, it } from "vitest";
import { dayIn, instantAt, plainDate } from "@/server/domain/plain-date";
import { readVectors, type Vector } from "@/tests/support/vectors";
import { type Deadline, deadline } from "./deadline";
import { CHANNEL_LABELS, type Channel, type Clock, findRule } from "./rule";
import { shippedRules } from "./rules.data";
import { shippedCalendarSet } from "./shipped-calendars";
import { clockTime, zoneOf } from "./zones";

type DeadlineVector = Vector<Record<string, string>, Record<string, string | boolean>>;

const clocks: Record<string, Clock> = {
  CONCURRENT: "extension",
  EXPEDITED: "expedited",
  RETROSPECTIVE: "retrospective",
  RECONSIDERATION: "reconsideration",
  THERAPY_OVER_1000: "costly_therapy",
};

/** Tennessee times hospital stays, transfers and surgery only. */
const clockOf = ({ state, inputs }: DeadlineVector): Clock =>
  clocks[inputs.type ?? ""] ?? (state === "TN" ? "admission" : "initial");

/** The first input whose name holds a word: "received_local_PT", "info_received_PT", "received_CT". */
const named = (inputs: Record<string, unknown>, word: string) =>
  Object.entries(inputs).find(([name]) => name.includes(word))?.[1];

const channelOf = ({ inputs }: DeadlineVector) => {
  const channel = (inputs.channel ?? "portal").toLowerCase();
  expect(Object.keys(CHANNEL_LABELS)).toContain(channel);
  return channel as Channel;
};

function resultOf(vector: DeadlineVector): Deadline {
  const [day = "", time = "10:00"] = String(named(vector.inputs, "received")).split(" ")[0]?.split("T") ?? [];
  const rule = findRule(shippedRules, vector.state, clockOf(vector), plainDate(day));
  const receivedAt = instantAt(plainDate(day), time, zoneOf(vector.state));
  const recommended = named(vector.inputs, "recommend");
  return deadline({
    rule,
    calendar: shippedCalendarSet.of(rule.calendar, receivedAt),
    receivedAt,
    channel: channelOf(vector),
    recommendedOn: recommended ? plainDate(String(recommended).slice(0, 10)) : null,
  });
}

const wallClock = ({ dueAt, zone }: Deadline) => {
  const hour = dueAt.toLocaleTimeString("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
  return `${dayIn(dueAt, zone)}T${hour}`;
};

/** The Friday after the fourth Thursday of the November that the count passes. */
const isBlackFriday = (day: string) => /-11-(2[3-9])$/.test(day) && new Date(day).getUTCDay() === 5;

type Check = (result: Deadline, expected: string | boolean) => void;

const dueOn: Check = (result, expected) => expect(result.dueOn).toBe(expected);

/** What a case may expect, by its name; the rest of it is words. */
const checks: Record<string, Check> = {
  decision_due: dueOn,
  due: dueOn,
  decision_due_by: (result, expected) => expect(String(expected)).toContain(wallClock(result)),
  deemed_received: (result, expected) => expect(result.deemedReceivedOn).toBe(expected),
  day1: (result, expected) => expect(result.days.find(({ counted }) => counted)?.day).toBe(expected),
  latest_written_notice_if_decided_on_due_day: (result, expected) =>
    expect(result.writtenNoticeDueOn).toBe(expected),
  day_after_thanksgiving_counts: (result, expected) =>
    expect(result.days.find(({ day }) => isBlackFriday(day))?.counted).toBe(expected),
  if_missed: ({ ifMissed }) => expect(ifMissed).not.toBe(""),
};

describe("deadline vectors", () => {
  it.each(readVectors<DeadlineVector>("deadlines").map((vector) => [vector.id, vector] as const))(
    "%s",
    (_, vector) => {
      const result = resultOf(vector);
      const asked = Object.entries(vector.expected).filter(([name]) => name !== "note");
      for (const [name, expected] of asked) {
        expect(checks, `a check of “${name}”`).toHaveProperty(name);
        checks[name]?.(result, expected);
      }
      expect(asked.length).toBeGreaterThan(0);
      expect(result.sentence).toContain(clockTime(result.dueAt, result.zone));
    },
  );
});
