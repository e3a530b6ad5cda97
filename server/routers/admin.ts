import { auditTrail } from "../services/admin/audit";
import { people } from "../services/admin/people";
import { setDisabled } from "../services/admin/set-disabled";
import { read, router, write } from "../trpc";

export const admin = router({
  people: read(people),
  setDisabled: write(setDisabled),
  audit: read(auditTrail),
});
