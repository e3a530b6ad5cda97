import { recordSessions } from "../services/progress/record-sessions";
import { reportForm } from "../services/progress/report-form";
import { submitBaseline } from "../services/progress/submit-baseline";
import { submitReport } from "../services/progress/submit-report";
import { read, router, write } from "../trpc";

export const progress = router({
  reportForm: read(reportForm),
  submitBaseline: write(submitBaseline),
  submitReport: write(submitReport),
  recordSessions: write(recordSessions),
});
