import { auditTrail } from "../services/admin/audit";
import { people } from "../services/admin/people";
import { setApprovalLimit } from "../services/admin/set-approval-limit";
import { setDisabled } from "../services/admin/set-disabled";
import { read, router, write } from "../trpc";

export const admin = router({
  people: read(people),
  setDisabled: write(setDisabled),
  setApprovalLimit: write(setApprovalLimit),
  audit: read(auditTrail),
});
