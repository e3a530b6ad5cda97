import { describe, expect, it } from "vitest";
import { type Counted, reliabilityOf } from "./reliability";

const counted = (bin: number, n: number, said: number, ready: number): Counted => ({
  bin,
  n,
  saidPermille: n * said,
  ready,
  missed: ready * (1000 - said) ** 2 + (n - ready) * said ** 2,
  completers: n,
  inside: Math.round(n * 0.8),
});

describe("reliability", () => {
  it("sets what was said beside what happened, with n and an interval in each bin", () => {
    const { n, bins, inside, distrust } = reliabilityOf([counted(1, 60, 100, 6), counted(5, 60, 900, 48)]);
    expect(n).toBe(120);
    expect(bins.map(({ saidTenths }) => saidTenths)).toEqual([100, null, null, null, 900]);
    expect(bins[0]?.was).toMatchObject({ count: 6, of: 60, tenths: 100, tooFew: false });
    expect(bins[4]).toMatchObject({
      fromTenths: 800,
      toTenths: 1000,
      was: { count: 48, of: 60, tenths: 800 },
    });
    expect(inside).toMatchObject({ count: 96, of: 120, tenths: 800 });
    expect(distrust).toBeNull();
  });

  it("says so where a hundred outcomes contradict the chances, or the ranges", () => {
    const bold = reliabilityOf([counted(2, 60, 300, 40), counted(4, 60, 700, 42)]);
    // (40 − 18)² ÷ 12.6; the second range is as said.
    expect(bold.curve).toEqual({ distance: 38.4, limit: 9.21 });
    expect(bold.distrust).toBe(
      "Not yet trustworthy: what happened differs from the chances said by more than luck.",
    );
    const ranges = (inside: number) => reliabilityOf([{ ...counted(4, 120, 700, 84), inside }]).distrust;
    expect(ranges(96)).toBeNull();
    expect(ranges(110)).toBe("Not yet trustworthy: the 80 % ranges were too wide.");
    expect(ranges(80)).toBe("Not yet trustworthy: the 80 % ranges were too narrow.");
  });

  it("takes a miss of a few where everything was said to be sure for luck", () => {
    expect(reliabilityOf([counted(5, 120, 995, 118)]).distrust).toBeNull();
    expect(reliabilityOf([counted(5, 120, 995, 100)]).distrust).toContain("by more than luck");
  });

  it("scores a sure and right prediction 0, a sure and wrong one 1, a toss-up 0.25", () => {
    expect(reliabilityOf([counted(5, 10, 1000, 10)]).brier).toBe(0);
    expect(reliabilityOf([counted(5, 10, 1000, 0)]).brier).toBe(1);
    expect(reliabilityOf([counted(3, 10, 500, 5)]).brier).toBe(0.25);
  });

  it("says that it is not yet trustworthy under a hundred outcomes, and knows nothing of none", () => {
    expect(reliabilityOf([counted(3, 10, 500, 5)]).distrust).toBe("Not yet trustworthy: 10 of 100 outcomes.");
    expect(reliabilityOf([])).toMatchObject({ n: 0, brier: null, inside: { of: 0 } });
  });
});
