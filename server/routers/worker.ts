import { myProgress } from "../services/worker/my-progress";
import { read, router } from "../trpc";

export const worker = router({ myProgress: read(myProgress) });
