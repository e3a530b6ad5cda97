import { router } from "../trpc";
import { admin } from "./admin";
import { request } from "./authorization";
import { caseload } from "./caseload";
import { clinic } from "./clinic";
import { coordination } from "./coordination";
import { documents } from "./documents";
import { drafts } from "./drafts";
import { employer } from "./employer";
import { explain } from "./explain";
import { followUps } from "./follow-ups";
import { imports } from "./imports";
import { jobDemands } from "./job-demands";
import { jurisdictions } from "./jurisdictions";
import { live } from "./live";
import { notices } from "./notices";
import { peerToPeer } from "./peer-to-peer";
import { physician } from "./physician";
import { policy } from "./policy";
import { portfolio } from "./portfolio";
import { programs } from "./programs";
import { progress } from "./progress";
import { queue } from "./queue";
import { rates } from "./rates";
import { reviewer } from "./reviewer";
import { scorecard } from "./scorecard";
import { session } from "./session";
import { stay } from "./stay";
import { worker } from "./worker";
import { workingFile } from "./working-file";

/** The whole API: each module's router is its table of contents. */
export const appRouter = router({
  session,
  programs,
  jobDemands,
  progress,
  stay,
  documents,
  coordination,
  clinic,
  workingFile,
  imports,
  notices,
  drafts,
  queue,
  request,
  live,
  physician,
  peerToPeer,
  portfolio,
  caseload,
  employer,
  followUps,
  worker,
  reviewer,
  scorecard,
  admin,
  policy,
  explain,
  rates,
  jurisdictions,
});

export type AppRouter = typeof appRouter;
