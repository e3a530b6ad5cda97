// One worker of the re-projection bench: told its programs, says when they are done.
import { PROGRAMS_A_BATCH, reproject } from "@/server/services/progress/reproject";

process.on("message", async ({ ids }: { ids: string[] }) => {
  for (let done = 0; done < ids.length; done += PROGRAMS_A_BATCH)
    await reproject({ identity: { kind: "system" } }, ids.slice(done, done + PROGRAMS_A_BATCH));
  process.send?.("done");
});
process.send?.("ready");
