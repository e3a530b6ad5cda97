import { followChanges } from "../live/changes";
import { follow, router } from "../trpc";

export const live = router({ changes: follow("session:read", "followChanges", followChanges) });
