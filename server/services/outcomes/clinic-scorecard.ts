import { z } from "zod";
import { may } from "@/server/domain/access/permissions";
import { extentOf } from "@/server/domain/access/visibility";
import { AppError } from "@/server/domain/errors";
import { type CaseMix, caseMix } from "@/server/domain/outcomes/case-mix";
import type { PublicCard } from "@/server/domain/outcomes/public-card";
import type { Scorecard } from "@/server/domain/outcomes/scorecard";
import { chanceOfAtLeast } from "@/server/domain/statistics/binomial";
import type { Context } from "../caller";
import { query } from "../query";
import { loadScorecard } from "./load-scorecard";
import { ownPublicCard, type PublicPage, publicPageOf } from "./own-public-card";
import { loadFullDuty } from "./tallies";

type Named = { id: string; name: string };

export type ClinicScorecard = {
  clinic: Named;
  /** Whose programs are counted; null is every payer's, for the clinic itself. */
  payer: Named | null;
  /** The other payers a case manager works for at this clinic. */
  otherPayers: Named[];
  /** Cost is null for a reader whom other parties' money is kept from. */
  card: Scorecard;
  /** Against this payer's clinics; null for the clinic, and where nothing is expected. */
  caseMix: CaseMix | null;
  /** The chance that a clinic of exactly 60 % shows this many completers at full duty or more; null under 20. */
  chanceAtSixty: number | null;
  /** The public address, for others while it is published; the card itself only for the clinic that may publish it. */
  publicPage: PublicPage;
  publicCard: PublicCard | null;
};

/** A clinic's scorecard for those it concerns: itself, a payer of its programs, a case manager with a program there. */
export const clinicScorecard = query({
  name: "clinicScorecard",
  permission: "scorecard:read",
  input: z.object({
    clinicId: z.uuid({ error: "Open the clinic from a program or the list of clinics." }),
    payerId: z.uuid({ error: "Choose one of the payers named on the page." }).optional(),
  }),
  views: null,
  async run(context, { clinicId, payerId }): Promise<ClinicScorecard> {
    const { actor } = context;
    const clinic = await findClinic(context, clinicId);
    const payers = await payersAt(context, clinicId);
    const payer = payerId ? (payers.find(({ id }) => id === payerId) ?? null) : (payers[0] ?? null);
    if (actor.organizationId !== clinicId && !payer) throw noSuchClinic();
    const whose = payer ? { payerId: payer.id, clinicId } : { payerId: null, clinicId };
    const card = await loadScorecard(context, whose);
    const { count, of, tooFew } = card.fullDutyOfCompleters;
    return {
      clinic,
      payer,
      otherPayers: payers.filter(({ id }) => id !== payer?.id),
      card: extentOf(actor.role, "money") === "yes" ? card : { ...card, costPerFullDutyCents: null },
      caseMix: payer ? await mixAgainst(context, { payerId: payer.id, clinicId }, card.period) : null,
      chanceAtSixty: tooFew ? null : chanceOfAtLeast(count, of, 0.6),
      publicPage: await publicPageOf(context, clinicId),
      publicCard: may(actor.role, "scorecard:publish") ? await ownPublicCard(context, clinicId) : null,
    };
  },
});

const noSuchClinic = () => new AppError("NOT_FOUND", "There is no such clinic among those you work with.");

async function findClinic({ tx }: Context, clinicId: string): Promise<Named> {
  const [clinic] = await tx.sql<Named>(
    "scorecard_clinic",
    "select id, name from organization where id = $1 and kind = 'clinic'",
    [clinicId],
  );
  if (!clinic) throw noSuchClinic();
  return clinic;
}

const ownPayerSql = `select id, name from organization
  where id = $1 and exists (select from program where payer_id = $1 and clinic_id = $2)`;
const payersSql = `select id, name from organization
  where id in (select payer_id from program where clinic_id = $1) order by name`;

/** The payers whose programs at this clinic the reader knows; a clinic's own card is of all of them together. */
async function payersAt({ tx, actor }: Context, clinicId: string): Promise<Named[]> {
  if (actor.role === "clinic") return [];
  return actor.organizationKind === "payer" && may(actor.role, "queue:read")
    ? tx.sql<Named>("scorecard_own_payer", ownPayerSql, [actor.organizationId, clinicId])
    : tx.sql<Named>("scorecard_payers", payersSql, [clinicId]);
}

async function mixAgainst(
  context: Context,
  { payerId, clinicId }: { payerId: string; clinicId: string },
  period: Scorecard["period"],
): Promise<CaseMix | null> {
  const all = await loadFullDuty(context, payerId, period);
  const own = all.filter((tally) => tally.clinicId === clinicId);
  return caseMix(own, all);
}
