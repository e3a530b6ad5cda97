import { z } from "zod";
import { type CaseMix, caseMix } from "@/server/domain/outcomes/case-mix";
import { type Funnel, funnel } from "@/server/domain/outcomes/funnel";
import { outcomePeriod, type Period } from "@/server/domain/outcomes/period";
import type { Proportion } from "@/server/domain/outcomes/proportion";
import { type StrengthShare, strengthMix } from "@/server/domain/outcomes/scorecard";
import { addFullDuty, type FullDutyTally, fullDutyShares } from "@/server/domain/outcomes/tally";
import { dayIn } from "@/server/domain/plain-date";
import type { Context } from "../caller";
import { query } from "../query";
import { loadFullDuty } from "./tallies";

export type ClinicLine = {
  clinicId: string;
  name: string;
  starters: Proportion;
  completers: Proportion;
  caseMix: CaseMix | null;
  strengthMix: StrengthShare[];
};

export type ClinicsCompared = { period: Period; funnel: Funnel; lines: ClinicLine[] };

/** The payer's clinics beside each other: a funnel instead of a ranking, in the order of names. */
export const compareClinics = query({
  name: "compareClinics",
  permission: "clinics:compare",
  input: z.void(),
  views: null,
  async run(context): Promise<ClinicsCompared> {
    const { actor, now } = context;
    const period = outcomePeriod(dayIn(now, actor.timeZone));
    const tallies = await loadFullDuty(context, actor.organizationId ?? "", period);
    const names = await namesOf(context, [...new Set(tallies.map(({ clinicId }) => clinicId))]);
    const lines = names.map((named) => lineOf(named, tallies));
    return { period, lines, funnel: funnel(lines.map(pointOf)) };
  },
});

const pointOf = ({ clinicId, name, completers: { count, of } }: ClinicLine) => ({
  clinicId,
  name,
  count,
  of,
});

function lineOf({ id, name }: { id: string; name: string }, all: readonly FullDutyTally[]): ClinicLine {
  const own = all.filter(({ clinicId }) => clinicId === id);
  const sum = addFullDuty(own);
  return {
    clinicId: id,
    name,
    ...fullDutyShares(sum),
    caseMix: caseMix(own, all),
    strengthMix: strengthMix(own),
  };
}

async function namesOf({ tx }: Context, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  return tx.sql("clinic_names", "select id, name from organization where id = any($1) order by name", [ids]);
}
