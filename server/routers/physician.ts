import { certifyExpedited } from "../services/physician/certify-expedited";
import { issueWorkStatus } from "../services/physician/issue-work-status";
import { patients } from "../services/physician/patients";
import { signOrder } from "../services/physician/sign-order";
import { signPlan } from "../services/physician/sign-plan";
import { workStatusForm } from "../services/physician/work-status-form";
import { read, router, write } from "../trpc";

export const physician = router({
  patients: read(patients),
  signOrder: write(signOrder),
  signPlan: write(signPlan),
  certifyExpedited: write(certifyExpedited),
  workStatusForm: read(workStatusForm),
  issueWorkStatus: write(issueWorkStatus),
});
