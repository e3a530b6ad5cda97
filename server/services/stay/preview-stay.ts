import { z } from "zod";
import { AppError } from "../../domain/errors";
import type { FeeLine } from "../../domain/fees/fee-line";
import type { LimitResult } from "../../domain/fees/limits";
import type { PlainDate } from "../../domain/plain-date";
import { staySchema } from "../../domain/progress/schema";
import { type Stay, stayEndOn, stayTotals } from "../../domain/progress/stay";
import type { Context } from "../caller";
import { findProgram, type ProgramFacts } from "../programs/find";
import { query } from "../query";
import { priceProgramStay, stayLimits } from "./price-stay";

/** What a stay would come to, before it is fixed. `feeLines` empty and `unpriced` a sentence where there is no price. */
export type StayPreview = {
  endOn: PlainDate;
  sessions: number;
  minutes: number;
  feeLines: FeeLine[];
  totalCents: number | null;
  unpriced: string | null;
  limits: LimitResult;
};

export const previewStay = query({
  name: "previewStay",
  permission: "stay:plan",
  input: z.object({ programId: z.uuid({ error: "Choose the program." }), stay: staySchema }),
  views: null,
  async run(context, { programId, stay }): Promise<StayPreview> {
    const program = await findProgram(context, programId);
    const { price, unpriced } = await pricedOrWhyNot(context, program, stay);
    return {
      endOn: stayEndOn(stay),
      ...stayTotals(stay),
      feeLines: price?.lines ?? [],
      totalCents: price?.totalCents ?? null,
      unpriced,
      limits: await stayLimits(context, program, stay),
    };
  },
});

async function pricedOrWhyNot(context: Context, program: ProgramFacts, stay: Stay) {
  try {
    return await priceProgramStay(context, program, stay);
  } catch (error) {
    if (error instanceof AppError && error.code === "RULE") return { price: null, unpriced: error.message };
    throw error;
  }
}
