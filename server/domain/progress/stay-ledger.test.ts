import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, plainDate } from "../plain-date";
import { ledgerChanges } from "./stay-ledger";

const plan = { seq: 1, endOn: plainDate("2026-11-27"), sessions: 20, priceCents: 512_000 };

describe("the stay ledger", () => {
  it("shows a week more as five days and their cost", () => {
    const more = { seq: 2, endOn: plainDate("2026-12-04"), sessions: 25, priceCents: 640_000 };
    expect(ledgerChanges([plan, more])).toMatchObject([
      { seq: 1, daysDelta: null, centsDelta: null, endMovedDays: null },
      { seq: 2, daysDelta: 5, centsDelta: 128_000, endMovedDays: 7 },
    ]);
  });

  it("says nothing of money it does not know", () => {
    const [, unpriced] = ledgerChanges([plan, { ...plan, seq: 2, sessions: 18, priceCents: null }]);
    expect(unpriced).toMatchObject({ daysDelta: -2, centsDelta: null });
  });

  it("adds up to the stay in force, whatever was changed", () => {
    const entries = fc.array(
      fc.record({ sessions: fc.integer({ min: 1, max: 130 }), cents: fc.nat(9_000_000) }),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(entries, (drawn) => {
        const ledger = drawn.map(({ sessions, cents }, index) => ({
          seq: index + 1,
          endOn: addDays(plan.endOn, sessions),
          sessions,
          priceCents: cents,
        }));
        const changes = ledgerChanges(ledger);
        const total = (of: (change: (typeof changes)[number]) => number | null) =>
          changes.reduce((sum, change) => sum + (of(change) ?? 0), 0);
        const [first, last] = [ledger[0], ledger.at(-1)];
        expect((first?.sessions ?? 0) + total(({ daysDelta }) => daysDelta)).toBe(last?.sessions);
        expect((first?.priceCents ?? 0) + total(({ centsDelta }) => centsDelta)).toBe(last?.priceCents);
      }),
    );
  });
});
