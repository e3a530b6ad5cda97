import { clinicHome } from "../services/clinic/home";
import { read, router } from "../trpc";

export const clinic = router({ home: read(clinicHome) });
