import { queue as queuePage } from "../services/queue/queue";
import { queueCounts } from "../services/queue/queue-counts";
import { read, router } from "../trpc";

export const queue = router({ page: read(queuePage), counts: read(queueCounts) });
