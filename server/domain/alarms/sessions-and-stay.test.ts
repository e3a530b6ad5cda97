import { describe, expect, it } from "vitest";
import { addDays, instantAt, type PlainDate } from "../plain-date";
import { alarmsOf } from "./alarms-of";
import type { AlarmFacts } from "./facts";
import { factsWith, startOn, zone } from "./fixtures/facts";

const at = (day: PlainDate, time = "18:00") => instantAt(day, time, zone);
const far = at(addDays(startOn, 60));

const given = (change: Partial<AlarmFacts>, kind: string, asOf = far) =>
  alarmsOf({ ...factsWith(), ...change }, asOf).filter((alarm) => alarm.kind === kind);

const used = (count: number): AlarmFacts["sessions"] =>
  Array.from({ length: count }, (_, index) => {
    const heldOn = addDays(startOn, index);
    return { heldOn, minutes: 240, recordedAt: at(heldOn).toISOString(), charged: true, surprise: false };
  });
const authorizations = [
  {
    startOn,
    endOn: addDays(startOn, 40),
    sessions: 20,
    minutes: 4800,
    approvedAt: at(addDays(startOn, -2)).toISOString(),
  },
];

describe("an authorization", () => {
  it("is nearly used with the session that leaves a fifth of it", () => {
    expect(given({ authorizations, sessions: used(15) }, "authorization_used")).toEqual([]);
    const [alarm] = given({ authorizations, sessions: used(16) }, "authorization_used");
    expect(alarm?.firedAt).toEqual(at(addDays(startOn, 15)));
    expect(alarm?.holder.role).toBe("clinic");
    expect(alarm?.sentence).toMatch(/^4 sessions of 20 authorized are left/);
  });

  it("is nearly used by its minutes too, where sessions ran longer than they were authorized", () => {
    const long = used(10).map((session) => ({ ...session, minutes: 480 }));
    const [alarm] = given({ authorizations, sessions: long }, "authorization_used");
    expect(alarm?.firedAt).toEqual(at(addDays(startOn, 7)));
    expect(alarm?.sentence).toMatch(/^960 minutes of 4,800 authorized are left/);
  });

  it("tells what was left when it fired, however much has been used since", () => {
    const [alarm] = given({ authorizations, sessions: used(20) }, "authorization_used");
    expect(alarm?.sentence).toMatch(/^4 sessions of 20/);
  });

  it("that grows is no longer nearly used", () => {
    const more = [...authorizations, ...authorizations];
    expect(given({ authorizations: more, sessions: used(16) }, "authorization_used")).toEqual([]);
  });
});

describe("a session without a live authorization", () => {
  const sessions = [{ ...used(1)[0], charged: false, surprise: true }] as AlarmFacts["sessions"];

  it("surprises the adjustor, once for each posting", () => {
    const alarms = given({ sessions }, "surprise_session");
    expect(alarms.map(({ holder, firedAt, ended }) => [holder.role, firedAt, ended])).toEqual([
      ["adjustor", at(startOn), null],
    ]);
  });

  it("is settled by an authorization given later for its day", () => {
    const approvedAt = at(addDays(startOn, 3)).toISOString();
    const later = authorizations.map((one) => ({ ...one, approvedAt }));
    const [alarm] = given({ sessions, authorizations: later }, "surprise_session");
    expect(alarm?.ended?.at.toISOString()).toBe(approvedAt);
  });
});

describe("a stay", () => {
  it("is told five business days before its end, and again when it has ended without discharge", () => {
    const [near] = given({}, "stay_ending");
    // Four weeks from Monday 3 August end on Friday 28 August; five business days before is Friday 21 August.
    expect(near?.firedAt).toEqual(at("2026-08-21" as PlainDate, "08:00"));
    const [over] = given({}, "stay_ended");
    expect(over).toMatchObject({
      firedAt: at("2026-08-28" as PlainDate, "17:00"),
      holder: { role: "case_manager" },
    });
    expect(near?.ended?.at).toEqual(over?.firedAt);
  });

  it("approved within its last week is told from its approval on, with the days that are left", () => {
    const stay = factsWith().stay as NonNullable<AlarmFacts["stay"]>;
    const frozenAt = at("2026-08-26" as PlainDate, "10:00").toISOString();
    const [near] = given({ stay: { ...stay, frozenAt } }, "stay_ending");
    expect(near?.firedAt.toISOString()).toBe(frozenAt);
    expect(near?.sentence).toContain("2 business days from Wed 26 Aug");
  });

  it("that nobody has approved ends unnoticed", () => {
    const stay = factsWith().stay && { ...factsWith().stay, frozenAt: null };
    expect(given({ stay: stay as AlarmFacts["stay"] }, "stay_ended")).toEqual([]);
  });
});

describe("what waits for a signature", () => {
  const signed = { orderAt: null, planAt: null, planReturnedAt: null };
  it("is told after five business days, to the physician, else to the clinic, and closes with the signature", () => {
    const [order, plan] = given({ signed }, "unsigned");
    expect([order?.firedAt, plan?.firedAt]).toEqual([
      at("2026-08-05" as PlainDate, "17:00"),
      at("2026-08-06" as PlainDate, "17:00"),
    ]);
    expect(order?.holder.role).toBe("physician");
    const orphan = { ...factsWith().program, physicianId: null };
    expect(given({ signed, program: orphan }, "unsigned")[0]?.holder.role).toBe("clinic");
    const late = { ...signed, orderAt: at("2026-08-07" as PlainDate).toISOString() };
    expect(given({ signed: late }, "unsigned")[0]?.ended?.because).toBe("The order is signed.");
  });

  it("lies with the clinic once the physician has returned it, until it is changed", () => {
    const returned = {
      ...signed,
      orderAt: at(startOn).toISOString(),
      planReturnedAt: at("2026-08-07" as PlainDate).toISOString(),
    };
    const plan = given({ signed: returned }, "unsigned").filter(({ key }) => key.includes("plan:1"));
    expect(plan.map(({ holder, firedAt, ended }) => [holder.role, firedAt, ended?.because ?? null])).toEqual([
      ["physician", at("2026-08-06" as PlainDate, "17:00"), "The physician returned the plan of care."],
      ["clinic", at("2026-08-14" as PlainDate, "17:00"), null],
    ]);
    expect(plan[1]?.sentence).toBe(
      "The physician returned the plan of care, and the clinic has not changed it since Fri 7 Aug.",
    );
  });

  it("is told anew where the plan was replaced after its signature", () => {
    const stay = factsWith().stay as NonNullable<AlarmFacts["stay"]>;
    const again = { ...stay, createdAt: at("2026-08-17" as PlainDate).toISOString() };
    const old = { ...signed, planAt: at("2026-08-07" as PlainDate).toISOString() };
    const [first] = given({ signed: old }, "unsigned").filter(({ key }) => key.includes("plan"));
    const [second] = given({ signed: old, stay: again }, "unsigned").filter(({ key }) =>
      key.includes("plan"),
    );
    expect(first?.ended?.because).toBe("The plan of care is signed.");
    expect(second).toMatchObject({ ended: null, firedAt: at("2026-08-24" as PlainDate, "17:00") });
    expect(second?.key).not.toBe(first?.key);
  });

  it("asks nobody where it was signed in time", () => {
    expect(given({}, "unsigned")).toEqual([]);
  });
});

describe("after discharge", () => {
  const program = { ...factsWith().program, dischargedOn: "2026-08-28" as PlainDate };
  it("the status is asked at 30 and 90 days, of the case manager, else the clinic, until it is known", () => {
    const asOf = at("2026-12-15" as PlainDate);
    const outcome = { started: true, status30: null, status90: null };
    expect(
      given({ program, outcome }, "follow_up", asOf).map(({ firedAt, holder }) => [firedAt, holder.role]),
    ).toEqual([
      [at("2026-09-27" as PlainDate, "08:00"), "case_manager"],
      [at("2026-11-26" as PlainDate, "08:00"), "case_manager"],
    ]);
    const alone = { ...program, caseManagerId: null };
    expect(given({ program: alone, outcome }, "follow_up", asOf)[0]?.holder.role).toBe("clinic");
    const known = { ...outcome, status30: "full_duty" };
    expect(given({ program, outcome: known }, "follow_up", asOf)).toHaveLength(1);
    expect(given({ program, outcome: { ...outcome, started: false } }, "follow_up", asOf)).toEqual([]);
  });
});
