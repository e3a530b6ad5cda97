import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { addBusinessDays } from "@/server/domain/jurisdictions/calendar";
import { shippedCalendarSet } from "@/server/domain/jurisdictions/shipped-calendars";
import { addDays, dayIn, type PlainDate } from "@/server/domain/plain-date";
import { answerInformation } from "@/server/services/authorization/answer-information";
import { askInformation } from "@/server/services/authorization/ask-information";
import { addCalendar } from "@/server/services/jurisdictions/add-calendar";
import { calendarYear } from "@/server/services/jurisdictions/calendar-year";
import { changeCalendarDay } from "@/server/services/jurisdictions/change-day";
import { dateRuleAnew } from "@/server/services/jurisdictions/date-rule";
import { previewCalendarDay } from "@/server/services/jurisdictions/preview-day";
import { restoreCalendarDay } from "@/server/services/jurisdictions/restore-day";
import { transaction } from "@/server/services/transaction";
import { owner } from "../../support/owner";
import { expectRefused } from "../../support/refused";
import { makeRequest } from "../../support/request";
import { comingMonday, texasVersion } from "../../support/rule-input";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
const { now, today } = comingMonday();
const texas = shippedCalendarSet.of("TX", now);
/** The third working day from receipt: the day the request is due. */
const dueOn = addBusinessDays(texas, today, 3);
const tables = ["calendar", "calendar_exception"];
const as = (name: PersonName, at = now) => ({ identity: world.people[name].identity, now: at });
const later = (minutes: number) => new Date(+now + minutes * 60_000);

const storm = (change: object = {}) => ({
  calendarId: "TX",
  day: dueOn,
  works: false,
  reason: "Ice storm, offices closed",
  source: "Division of Workers' Compensation bulletin",
  status: "seen" as const,
  ...change,
});

async function dueDay(requestId: string): Promise<PlainDate> {
  const { rows } = await (await owner()).query<{ due_at: Date }>("select due_at from request where id = $1", [
    requestId,
  ]);
  return dayIn(rows[0]?.due_at ?? now, "America/Chicago");
}

beforeAll(async () => {
  world = await makeWorld();
});

describe("a day changed in a calendar", () => {
  it("is the platform's to change, in the portal and in the database", async () => {
    await expectRefused(() => changeCalendarDay.run(as("adjustor"), storm()), "FORBIDDEN", { tables });
    await expectRefused(() => changeCalendarDay.run(as("payerAdmin"), storm()), "FORBIDDEN", { tables });
    await expectRefused(() => previewCalendarDay.run(as("payerAdmin"), storm()), "FORBIDDEN");
    const raw = transaction(world.people.payerAdmin.identity, ({ tx, actor }) =>
      tx.sql(
        "raw_day",
        `insert into calendar_exception (calendar_id, day, works, reason, source, status, added_by_id, added_at)
         values ('TX', current_date + 9, false, 'x', 'x', 'seen', $1, now())`,
        [actor.personId],
      ),
    );
    await expect(raw).rejects.toThrow(/row-level security/);
  });

  it.each([
    ["a day that is past", { day: addDays(today, -1) }, "RULE", /is not to come/],
    ["a day that is off already", { day: addDays(today, 5) }, "RULE", /a day off \(Saturday\) already/],
    ["a year the calendar has not", { day: "2036-01-03" }, "RULE", /has no days for 2036/],
    ["an unknown calendar", { calendarId: "ZZ" }, "RULE", /There is no calendar “ZZ”/],
    ["no source", { source: "" }, "BAD_INPUT", /Write the source/],
  ] as const)("is refused for %s in a sentence", async (_, change, code, sentence) => {
    const input = storm(change) as ReturnType<typeof storm>;
    await expectRefused(() => changeCalendarDay.run(as("platformAdmin"), input), code, { tables, sentence });
  });

  it("moves what is received afterwards, and nothing that runs, whatever happens to it", async () => {
    const running = await makeRequest(world, { now });
    expect(await dueDay(running.requestId)).toBe(dueOn);
    expect(await previewCalendarDay.run(as("platformAdmin", later(1)), storm())).toEqual({ running: 1 });
    await changeCalendarDay.run(as("platformAdmin", later(1)), storm());
    const received = await makeRequest(world, { now: later(2) });
    expect(await dueDay(received.requestId)).toBe(addBusinessDays(texas, dueOn, 1));
    await askInformation.run(as("adjustor", later(3)), {
      requestId: running.requestId,
      text: "Please send the newest lift test.",
      idempotencyKey: randomUUID(),
    });
    await answerInformation.run(as("therapist", later(4)), {
      requestId: running.requestId,
      text: "The newest lift test is attached.",
      idempotencyKey: randomUUID(),
    });
    expect(await dueDay(running.requestId)).toBe(dueOn);
  });

  it("stands in the calendar's year with who added it, and is refused a second time", async () => {
    const asked = { calendarId: "TX", year: Number(dueOn.slice(0, 4)) };
    const { days, mayChange } = await calendarYear.run(as("payerAdmin", later(5)), asked);
    expect(mayChange).toBe(false);
    expect(days.find(({ day }) => day === dueOn)).toMatchObject({
      reason: "Ice storm, offices closed",
      works: false,
      change: { source: "Division of Workers' Compensation bulletin", mayRestore: true },
    });
    expect(days.filter(({ change }) => change === null).length).toBeGreaterThan(8);
    await expectRefused(() => changeCalendarDay.run(as("platformAdmin", later(6)), storm()), "RULE", {
      tables,
      sentence: /has been changed in this calendar already \(Ice storm, offices closed\)/,
    });
  });

  it("is taken back before its day and not after; what was received with it keeps its days", async () => {
    const received = await makeRequest(world, { now: later(7) });
    const { rows } = await (await owner()).query("select id from calendar_exception where holds");
    const changeId = rows[0].id as string;
    const afterwards = as("platformAdmin", new Date(`${addDays(dueOn, 1)}T16:00:00Z`));
    await expectRefused(() => restoreCalendarDay.run(afterwards, { changeId }), "RULE", { tables });
    await expectRefused(() => restoreCalendarDay.run(as("payerAdmin"), { changeId }), "FORBIDDEN", {
      tables,
    });
    await restoreCalendarDay.run(as("platformAdmin", later(8)), { changeId });
    await expectRefused(
      () => restoreCalendarDay.run(as("platformAdmin", later(9)), { changeId }),
      "NOT_FOUND",
    );
    const next = await makeRequest(world, { now: later(9) });
    expect(await dueDay(next.requestId)).toBe(dueOn);
    expect(await dueDay(received.requestId)).toBe(addBusinessDays(texas, dueOn, 1));
  });

  it("is one, when two change it at once", async () => {
    const both = await Promise.allSettled(
      [10, 11].map((minute) => changeCalendarDay.run(as("platformAdmin", later(minute)), storm())),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("a further state", () => {
  const georgia = {
    state: "GA",
    dayWord: "business day",
    base: "federal",
    citation: "Ga. Code 1-4-1",
    status: "unverified" as const,
    firstYear: 2026,
    lastYear: 2035,
  };

  it("gets its calendar as data, once, from the platform alone", async () => {
    await expectRefused(() => addCalendar.run(as("payerAdmin"), georgia), "FORBIDDEN", { tables });
    await expectRefused(
      () => addCalendar.run(as("platformAdmin"), { ...georgia, lastYear: 2020 }),
      "BAD_INPUT",
      {
        tables,
        sentence: /needs at least one year/,
      },
    );
    expect(await addCalendar.run(as("platformAdmin"), georgia)).toEqual({ calendarId: "GA" });
    await expectRefused(() => addCalendar.run(as("platformAdmin"), georgia), "CONFLICT", { tables });
  });

  it("is timed by its own rule and calendar from the rule's day on", async () => {
    const from = addDays(today, 7);
    const rule = { jurisdiction: "GA", calendar: "GA", zone: "America/New_York", amount: 2, name: "Georgia" };
    await dateRuleAnew.run(as("platformAdmin"), texasVersion(from, { ...rule, clock: "reconsideration" }));
    const { rows } = await (await owner()).query(
      "select body ->> 'calendar' as calendar, effective_to from jurisdiction_rule where id = 'GA-reconsideration-1'",
    );
    expect(rows).toEqual([{ calendar: "GA", effective_to: null }]);
  });
});
