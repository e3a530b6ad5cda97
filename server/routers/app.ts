import { router } from "../trpc";
import { drafts } from "./drafts";
import { live } from "./live";
import { notices } from "./notices";
import { queue } from "./queue";
import { physician } from "./physician";
import { session } from "./session";

/** The whole API: each module's router is its table of contents. */
export const appRouter = router({ session, notices, drafts, queue, live, physician });

export type AppRouter = typeof appRouter;
