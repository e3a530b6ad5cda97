// One worker of the re-projection bench: told its programs, says when they are done.
import { programsInAJob } from "@/server/jobs/queues";
import { reproject } from "@/server/services/progress/reproject";

process.on("message", async ({ ids }: { ids: string[] }) => {
  for (let done = 0; done < ids.length; done += programsInAJob)
    await reproject({ identity: { kind: "system" } }, ids.slice(done, done + programsInAJob));
  process.send?.("done");
});
process.send?.("ready");
