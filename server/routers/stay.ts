import { planStay } from "../services/stay/plan-stay";
import { previewStay } from "../services/stay/preview-stay";
import { read, router, write } from "../trpc";

export const stay = router({ preview: read(previewStay), plan: write(planStay) });
