import { reportReturn } from "../services/employer/report-return";
import { workers } from "../services/employer/workers";
import { read, router, write } from "../trpc";

export const employer = router({ workers: read(workers), reportReturn: write(reportReturn) });
