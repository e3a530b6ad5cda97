import { router } from "../trpc";
import { drafts } from "./drafts";
import { live } from "./live";
import { notices } from "./notices";
import { physician } from "./physician";
import { queue } from "./queue";
import { session } from "./session";
import { workingFile } from "./working-file";

/** The whole API: each module's router is its table of contents. */
export const appRouter = router({ session, workingFile, notices, drafts, queue, live, physician });

export type AppRouter = typeof appRouter;
