// An application process of its own, as a second server would be: it decides what it is told to, all at once.
import { TRPCError } from "@trpc/server";
import { appRouter } from "@/server/routers/app";

export type Order = { membershipId: string; decision: Decision };
type Decision = Parameters<ReturnType<typeof appRouter.createCaller>["request"]["determine"]>[0];
export type Told = { won: boolean; code: string; sentence: string };

async function decide({ membershipId, decision }: Order): Promise<Told> {
  const identity = { kind: "membership", membershipId } as const;
  try {
    await appRouter.createCaller({ identity, reference: "decider" }).request.determine(decision);
    return { won: true, code: "", sentence: "" };
  } catch (error) {
    const code = error instanceof TRPCError ? error.code : "THROWN";
    return { won: false, code, sentence: String((error as Error).message) };
  }
}

process.on("message", (orders: Order[]) => {
  void Promise.all(orders.map(decide)).then((told) => process.send?.(told));
});
process.on("disconnect", () => process.exit(0));
process.send?.([]);
