import { previewReport } from "../services/clinic/preview-report";
import { workingFile as openWorkingFile } from "../services/clinic/working-file";
import { read, router } from "../trpc";

export const workingFile = router({ open: read(openWorkingFile), previewReport: read(previewReport) });
