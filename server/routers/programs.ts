import { programDirectory } from "../services/programs/directory";
import { dischargeProgram } from "../services/programs/discharge";
import { openProgram } from "../services/programs/open";
import { programOverview } from "../services/programs/overview";
import { read, router, write } from "../trpc";

export const programs = router({
  directory: read(programDirectory),
  open: write(openProgram),
  overview: read(programOverview),
  discharge: write(dischargeProgram),
});
