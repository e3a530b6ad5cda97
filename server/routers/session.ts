import { currentSession } from "../services/session/current";
import { read, router } from "../trpc";

export const session = router({ current: read(currentSession) });
