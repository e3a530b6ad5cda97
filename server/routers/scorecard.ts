import { clinicScorecard } from "../services/outcomes/clinic-scorecard";
import { compareClinics } from "../services/outcomes/compare-clinics";
import { read, router } from "../trpc";

export const scorecard = router({ clinic: read(clinicScorecard), compare: read(compareClinics) });
