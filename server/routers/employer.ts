import { experience } from "../services/employer/experience";
import { reportReturn } from "../services/employer/report-return";
import { workers } from "../services/employer/workers";
import { read, router, write } from "../trpc";

export const employer = router({
  workers: read(workers),
  experience: read(experience),
  reportReturn: write(reportReturn),
});
