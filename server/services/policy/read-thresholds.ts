import { z } from "zod";
import { addDays, dayIn } from "@/server/domain/plain-date";
import { thresholdsOf } from "@/server/domain/progress/thresholds";
import { query } from "../query";
import { ownPayer } from "./payer-only";
import { policyOn } from "./policies";
import { loadVersions } from "./versions";

/** The payer's thresholds in force today, each version with what it changed, and the first day a new one may begin. */
export const readThresholds = query({
  name: "readThresholds",
  permission: "policy:read",
  input: z.void(),
  views: null,
  async run(context) {
    const payerId = ownPayer(context.actor);
    const today = dayIn(context.now, context.actor.timeZone);
    const { name, version, source, status, ...rest } = await policyOn(context, payerId, today);
    return {
      rule: { name, version, citation: source, status },
      thresholds: thresholdsOf({ name, version, source, status, ...rest }),
      versions: await loadVersions(context, payerId, today),
      earliestOn: addDays(today, 1),
    };
  },
});
