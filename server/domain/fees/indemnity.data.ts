import type { RuleStatus } from "@/server/domain/jurisdictions/rule";
import type { PlainDate } from "@/server/domain/plain-date";

export type Share = { of: number; in: number };

/** How a jurisdiction replaces the wage of a week off work, by date of injury. Plain JSON. */
export type IndemnityRate = {
  jurisdiction: string;
  /** The share of the weekly wage lost: of ÷ in. */
  share: Share;
  /** A higher share in the first weeks for a low hourly wage. */
  lowWage: { belowHourlyCents: number; weeks: number; share: Share } | null;
  minCents: number | null;
  maxCents: number | null;
  /** Whether earnings after the injury are deducted from the wage; false: no rule for them is known here. */
  deductsEarnings: boolean;
  /** Injuries from this day … */
  injuredFrom: PlainDate;
  /** … to this day. */
  injuredTo: PlainDate | null;
  note: string | null;
  source: string;
  status: RuleStatus;
};

/** The shipped indemnity rates (rules.md §5). */
export const shippedIndemnity: readonly IndemnityRate[] = [
  {
    jurisdiction: "TX",
    share: { of: 70, in: 100 },
    lowWage: { belowHourlyCents: 1000, weeks: 26, share: { of: 75, in: 100 } },
    minCents: null,
    maxCents: null,
    deductsEarnings: true,
    injuredFrom: "2015-09-01" as PlainDate,
    injuredTo: null,
    note: "The state's weekly minimum and maximum (408.061, 408.062) are not loaded.",
    source: "Tex. Lab. Code 408.103(a)",
    status: "seen",
  },
  {
    jurisdiction: "CA",
    share: { of: 2, in: 3 },
    lowWage: null,
    minCents: 26_461,
    maxCents: 176_411,
    deductsEarnings: false,
    injuredFrom: "2026-01-01" as PlainDate,
    injuredTo: "2026-12-31" as PlainDate,
    note: null,
    source: "DIR Newsline 2025-116: temporary disability for injuries in 2026",
    status: "seen",
  },
];
