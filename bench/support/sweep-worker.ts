// A worker process of its own, as a second machine would run it.
import { startWorker } from "@/server/jobs/worker";

const worker = await startWorker();
process.on("disconnect", () => void worker.stop().then(() => process.exit(0)));
process.send?.("ready");
