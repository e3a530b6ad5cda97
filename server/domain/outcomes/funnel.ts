import { exactHigh, exactLow } from "../statistics/binomial";
import { type Proportion, proportion } from "./proportion";

/** Where a clinic stands against what chance alone would do to a clinic like all others. */
export type FunnelPlace = "far_below" | "below" | "within" | "above" | "far_above";

export const PLACE_WORDS = {
  far_below: "below the 99.8 % limit",
  below: "below the 95 % limit",
  within: "within the limits",
  above: "above the 95 % limit",
  far_above: "above the 99.8 % limit",
} as const satisfies Record<FunnelPlace, string>;

/** Shares of 1 between which chance alone keeps 95 % and 99.8 % of clinics of this size. */
export type FunnelLimits = { of: number; low95: number; high95: number; low998: number; high998: number };

export type FunnelInput = { clinicId: string; name: string; count: number; of: number };
export type FunnelPoint = {
  clinicId: string;
  name: string;
  share: Proportion;
  place: FunnelPlace;
  /** Of a clinic of this size. */
  limits: FunnelLimits;
};

export type Funnel = {
  /** All clinics' programs together: what each is measured against. */
  target: Proportion;
  /** From the fewest that are shown to a tenth above the largest clinic. */
  limits: FunnelLimits[];
  /** Twenty completers and more, in the order of names: a funnel is no ranking. */
  points: FunnelPoint[];
  tooFew: { clinicId: string; name: string; share: Proportion }[];
};

const FEWEST = 20;
/** Along the curve, so that it draws smoothly. */
const STEPS = 48;

function limitsAt(of: number, target: number): FunnelLimits {
  const low = (tail: number) => exactLow(tail, of, target);
  const high = (tail: number) => exactHigh(tail, of, target);
  return { of, low95: low(0.025), high95: high(0.025), low998: low(0.001), high998: high(0.001) };
}

function placeOf(share: number, { low95, high95, low998, high998 }: FunnelLimits): FunnelPlace {
  if (share < low998) return "far_below";
  if (share < low95) return "below";
  if (share > high998) return "far_above";
  return share > high95 ? "above" : "within";
}

function pointOf(line: Omit<FunnelPoint, "place" | "limits">, limits: FunnelLimits): FunnelPoint {
  return { ...line, limits, place: placeOf(line.share.count / line.share.of, limits) };
}

function curve(most: number, target: number): FunnelLimits[] {
  const last = Math.max(FEWEST + 10, Math.ceil(most * 1.1));
  const sizes = Array.from({ length: STEPS + 1 }, (_, step) =>
    Math.round(FEWEST + ((last - FEWEST) * step) / STEPS),
  );
  return [...new Set(sizes)].map((of) => limitsAt(of, target));
}

/**
 * A funnel plot of clinics' full duty of completers against the share of all their programs together, with exact binomial
 * limits (Spiegelhalter, Stat Med 2005;24:1185–1202), alike on both sides: outside one lies only what chance brings, or
 * goes beyond, with 2.5 % or 0.1 % at most. Within them, clinics differ no more than chance makes them.
 */
export function funnel(clinics: readonly FunnelInput[]): Funnel {
  const all = clinics.toSorted((a, b) => a.name.localeCompare(b.name, "en"));
  const sum = (field: "count" | "of") => all.reduce((total, each) => total + each[field], 0);
  const target = proportion(sum("count"), sum("of"));
  const targetShare = sum("of") === 0 ? 0 : sum("count") / sum("of");
  const lines = all.map(({ clinicId, name, count, of }) => ({
    clinicId,
    name,
    share: proportion(count, of),
  }));
  const shown = lines.filter(({ share }) => !share.tooFew);
  return {
    target,
    limits: shown.length === 0 ? [] : curve(Math.max(...shown.map(({ share }) => share.of)), targetShare),
    points: shown.map((line) => pointOf(line, limitsAt(line.share.of, targetShare))),
    tooFew: lines.filter(({ share }) => share.tooFew && share.of > 0),
  };
}
