import { z } from "zod";
import { authorizationUsedAlarms, surpriseSessionAlarms } from "../../domain/alarms/authorization-used";
import { AppError } from "../../domain/errors";
import { dayIn, formatDay } from "../../domain/plain-date";
import { type SessionInput, sessionSchema } from "../../domain/progress/schema";
import { followRules } from "../alarms/check-programs";
import type { Context } from "../caller";
import { command } from "../command";
import { dropDraft } from "../drafts/drop";
import { findLiveProgram, type ProgramFacts } from "../programs/find";
import { loadRates, type ProgramRates } from "../stay/rates";
import { chargeSession, sessionPrice } from "./charge-session";
import { refreshStanding } from "./refresh-standing";

type SessionsResult = {
  recorded: number;
  /** Attended days that no authorization covers: recorded, and told to the payer. */
  surprise: number;
  /** Days that have no price, with the reason. */
  unpriced: { heldOn: string; reason: string }[];
  usedSessions: number;
  authorizedSessions: number;
};

type Recorded = { surprise: boolean; unpriced: string | null };

/** Records the program's days, attended and missed. What is attended uses its authorization, never past what it holds. */
export const recordSessions = command({
  name: "recordSessions",
  permission: "evidence:record",
  input: ({ now, actor }) =>
    z.object({
      programId: z.uuid({ error: "Choose the program." }),
      sessions: z
        .array(sessionSchema({ today: dayIn(now, actor.timeZone) }))
        .min(1, { error: "There is no session to record; add one." })
        .max(31, { error: "Record at most 31 sessions at once." }),
    }),
  async run(context, { programId, sessions }) {
    const program = await lockProgram(context, programId);
    const rates = await loadRates(context, program);
    const recorded: Recorded[] = [];
    for (const [index, session] of sessions.entries())
      recorded.push(await record(context, program, rates, session, index));
    const surprise = recorded.filter((one) => one.surprise).length;
    await dropDraft(context, `sessions:${programId}`);
    const { plan } = await refreshStanding(context, programId);
    const result: SessionsResult = {
      recorded: recorded.length,
      surprise,
      unpriced: sessions.flatMap(({ heldOn }, index) => {
        const reason = recorded[index]?.unpriced;
        return reason ? [{ heldOn, reason }] : [];
      }),
      usedSessions: plan.authorized.usedSessions,
      authorizedSessions: plan.authorized.sessions,
    };
    const minutes = sessions.reduce((sum, session) => sum + session.minutes, 0);
    const alarms = await followRules(context, programId, [surpriseSessionAlarms, authorizationUsedAlarms]);
    return {
      result,
      event: [{ type: "sessions.recorded", programId, count: sessions.length, minutes, surprise }, ...alarms],
    };
  },
});

// Postings of one program follow each other, and the release of a week stands before a posting or after it: each finds
// what the one before it left, and no posting is charged half before a release and half after.
async function lockProgram(context: Context, programId: string): Promise<ProgramFacts> {
  await context.tx.sql("lock_program", "select id from program where id = $1 for no key update", [programId]);
  await context.tx.sql(
    "lock_authorizations",
    'select id from "authorization" where program_id = $1 order by id for no key update',
    [programId],
  );
  return findLiveProgram(context, programId);
}

async function record(
  context: Context,
  program: ProgramFacts,
  rates: ProgramRates,
  session: SessionInput,
  index: number,
): Promise<Recorded> {
  const { cents, lines, unpriced } = sessionPrice(rates, session);
  const authorizationId = session.attended ? await chargeSession(context, program.id, session, cents) : null;
  const surprise = session.attended && authorizationId === null;
  const added = await context.tx.sql(
    "add_session",
    `insert into program_session (program_id, authorization_id, held_on, minutes, attended, excuse_code, price_cents,
       fee_lines, surprise, recorded_by_id, recorded_at) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11) on conflict do nothing returning id`,
    [
      program.id,
      authorizationId,
      session.heldOn,
      session.minutes,
      session.attended,
      session.excuse,
      cents,
      JSON.stringify(lines),
      surprise,
      context.actor.personId,
      context.now,
    ],
  );
  if (added.length === 0)
    throw new AppError(
      "CONFLICT",
      `The session of ${formatDay(session.heldOn)} is recorded already; a program meets once a day. Take it out and send the rest.`,
      `sessions.${index}.heldOn`,
    );
  return { surprise, unpriced };
}
