import { z } from "zod";
import { toDbDate } from "../../db/dates";
import { AppError } from "../../domain/errors";
import { formatDay } from "../../domain/plain-date";
import { staySchema } from "../../domain/progress/schema";
import { type Stay, stayEndOn, stayTotals } from "../../domain/progress/stay";
import type { Context } from "../caller";
import { command } from "../command";
import { dropDraft } from "../drafts/drop";
import { tell } from "../notices/tell";
import { findLiveProgram, type ProgramFacts } from "../programs/find";
import { refreshStanding } from "../progress/refresh-standing";
import { askSignature } from "./ask-signature";
import { isFrozen, loadLedger } from "./ledger";
import { priceProgramStay, stayLimits } from "./price-stay";

const words = (what: string) =>
  z
    .string()
    .trim()
    .max(400, { error: `${what} is longer than 400 characters; shorten it.` })
    .nullable()
    .default(null);

const PlanStay = z.object({
  programId: z.uuid({ error: "Choose the program." }),
  stay: staySchema,
  /** Asked for once the stay is fixed. */
  reason: words("The reason"),
  agreedBy: words("Who agreed"),
});

/** Plans the length of stay. Until the first approval a new plan replaces the old; afterwards each change is a ledger entry with its reason. */
export const planStay = command({
  name: "planStay",
  permission: "stay:plan",
  input: PlanStay,
  async run(context, { programId, stay, reason, agreedBy }) {
    const program = await findLiveProgram(context, programId);
    await refuseStay(context, program, stay);
    const priced = await priceProgramStay(context, program, stay);
    const ledger = await loadLedger(context, programId);
    const frozen = isFrozen(ledger);
    if (frozen && !(reason && agreedBy)) throw fixed(reason ? "agreedBy" : "reason");
    const seq = frozen ? (ledger.at(-1)?.seq ?? 0) + 1 : 1;
    const entry = {
      seq,
      stay,
      priceCents: priced.price?.totalCents ?? null,
      reason: reason ?? "Plan",
      agreedBy,
    };
    await (ledger.length === 0 || frozen
      ? addEntry(context, programId, entry, frozen)
      : replacePlan(context, programId, entry));
    await startProgram(context, programId, stay);
    await dropDraft(context, `stay:${programId}`);
    await refreshStanding(context, programId);
    if (frozen) await tellPayer(context, program);
    await askSignature(context, program, { seq, changed: ledger.length > 0 });
    const { sessions } = stayTotals(stay);
    return {
      result: {
        seq,
        endOn: stayEndOn(stay),
        sessions,
        priceCents: entry.priceCents,
        unpriced: priced.unpriced,
      },
      event: { type: frozen ? "stay.changed" : "stay.planned", programId, seq, weeks: stay.weeks, sessions },
    };
  },
});

const fixed = (field: string) =>
  new AppError(
    "RULE",
    "The stay is fixed since its approval; a change needs its reason and the name of who agreed to it.",
    field,
  );

async function refuseStay(context: Context, program: ProgramFacts, stay: Stay): Promise<void> {
  if (stay.startOn < program.referredOn)
    throw new AppError(
      "BAD_INPUT",
      `The stay starts before the referral on ${formatDay(program.referredOn)}; mend the start.`,
      "stay.startOn",
    );
  const limits = await stayLimits(context, program, stay);
  const failed = limits.checks.find(({ passed, code }) => !passed && code !== "weeks");
  if (failed)
    throw new AppError(
      "RULE",
      `${program.state} does not allow this stay: ${failed.sentence} (${failed.source})`,
      "stay",
    );
}

type Entry = { seq: number; stay: Stay; priceCents: number | null; reason: string; agreedBy: string | null };

function columnsOf({ stay, priceCents, reason, agreedBy }: Entry) {
  return {
    startOn: toDbDate(stay.startOn),
    weeks: stay.weeks,
    sessionsPerWeek: stay.sessionsPerWeek,
    minutesByWeek: [...stay.minutesByWeek],
    endOn: toDbDate(stayEndOn(stay)),
    sessions: stayTotals(stay).sessions,
    priceCents,
    reason,
    agreedBy,
  };
}

async function addEntry(
  { tx, actor, now }: Context,
  programId: string,
  entry: Entry,
  frozen: boolean,
): Promise<void> {
  const { count } = await tx.db.stayEntry.createMany({
    data: {
      programId,
      seq: entry.seq,
      ...columnsOf(entry),
      frozenAt: frozen ? now : null,
      createdAt: now,
      createdById: actor.personId,
    },
    skipDuplicates: true,
  });
  if (count === 0) throw changedMeanwhile();
}

async function replacePlan({ tx, actor, now }: Context, programId: string, entry: Entry): Promise<void> {
  const { count } = await tx.db.stayEntry.updateMany({
    where: { programId, seq: 1, frozenAt: null },
    data: { ...columnsOf(entry), createdAt: now, createdById: actor.personId },
  });
  if (count === 0) throw changedMeanwhile();
}

const changedMeanwhile = () =>
  new AppError("CONFLICT", "The stay has just been changed by somebody else; reload to see it.", "stay");

async function startProgram({ tx }: Context, programId: string, { startOn }: Stay): Promise<void> {
  await tx.sql("start_program", "update program set start_on = $2 where id = $1", [programId, startOn]);
}

async function tellPayer(context: Context, program: ProgramFacts): Promise<void> {
  const to = program.adjustorId ? { personId: program.adjustorId } : { organizationId: program.payerId };
  const text = `${program.clinicName} has changed the stay on claim ${program.claimNumber}; the ledger names the reason.`;
  await tell(context, { programId: program.id, kind: "stay.changed", text, to });
}
