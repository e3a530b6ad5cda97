import { clinicScorecard } from "../services/outcomes/clinic-scorecard";
import { compareClinics } from "../services/outcomes/compare-clinics";
import { publishScorecard, unpublishScorecard } from "../services/outcomes/publish-scorecard";
import { read, router, write } from "../trpc";

export const scorecard = router({
  clinic: read(clinicScorecard),
  compare: read(compareClinics),
  publish: write(publishScorecard),
  unpublish: write(unpublishScorecard),
});
