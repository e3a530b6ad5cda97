import { confirmDemands } from "../services/job-demands/confirm-demands";
import { draftFromOccupation } from "../services/job-demands/draft-from-occupation";
import { saveDemands } from "../services/job-demands/save-demands";
import { searchTitles } from "../services/job-demands/search-titles";
import { read, router, write } from "../trpc";

export const jobDemands = router({
  searchTitles: read(searchTitles),
  draft: read(draftFromOccupation),
  save: write(saveDemands),
  confirm: write(confirmDemands),
});
