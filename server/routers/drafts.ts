import { keepDraft } from "../services/drafts/keep";
import { readDraft } from "../services/drafts/read";
import { read, router, write } from "../trpc";

export const drafts = router({ keep: write(keepDraft), read: read(readDraft) });
