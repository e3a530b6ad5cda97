import { router } from "../trpc";
import { admin } from "./admin";
import { caseload } from "./caseload";
import { drafts } from "./drafts";
import { employer } from "./employer";
import { live } from "./live";
import { notices } from "./notices";
import { physician } from "./physician";
import { portfolio } from "./portfolio";
import { queue } from "./queue";
import { reviewer } from "./reviewer";
import { session } from "./session";
import { worker } from "./worker";
import { workingFile } from "./working-file";

/** The whole API: each module's router is its table of contents. */
export const appRouter = router({
  session,
  workingFile,
  notices,
  drafts,
  queue,
  live,
  physician,
  portfolio,
  caseload,
  employer,
  worker,
  reviewer,
  admin,
});

export type AppRouter = typeof appRouter;
