import { referredRequests } from "../services/reviewer/referred";
import { read, router } from "../trpc";

export const reviewer = router({ referred: read(referredRequests) });
