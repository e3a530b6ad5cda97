import type { Tenths } from "../percent";

/** What a payer may set about progress and stays. Stored with its version beside every decision it decided. */
export type ProgressPolicy = {
  name: string;
  version: string;
  source: string;
  status: "seen" | "secondary" | "unverified" | "policy";
  /** A week progresses when job match rises this far above the mark. */
  minimumGainTenths: Tenths;
  flatWeeksToCall: number;
  flatWeeksToDischarge: number;
  flatWeeksToEscalate: number;
  /** An extension may be asked for from this many business days before the stay ends. */
  extensionOpensBusinessDays: number;
  /** needed ÷ achieved slope, up to which an extension is on track, and a stretch. */
  onTrackRatio: number;
  stretchRatio: number;
};

export const DEFAULT_PROGRESS_POLICY: ProgressPolicy = {
  name: "Progress and stop rule",
  version: "2026-11",
  source: "Full Duty default, in force until the payer sets its own",
  status: "policy",
  minimumGainTenths: 20,
  flatWeeksToCall: 1,
  flatWeeksToDischarge: 2,
  flatWeeksToEscalate: 3,
  extensionOpensBusinessDays: 5,
  onTrackRatio: 1,
  stretchRatio: 1.5,
};
