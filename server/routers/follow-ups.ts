import { followUpsDue } from "../services/outcomes/follow-ups-due";
import { recordFollowUp } from "../services/outcomes/record-follow-up";
import { read, router, write } from "../trpc";

export const followUps = router({ due: read(followUpsDue), record: write(recordFollowUp) });
