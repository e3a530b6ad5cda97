import { DOCUMENT_LABELS } from "@/server/domain/documents/labels";
import { dayIn } from "@/server/domain/plain-date";
import { KIND_LABELS } from "@/server/domain/programs/labels";
import { letterPdf } from "@/server/letters/letter-pdf";
import { storeDocument } from "@/server/services/documents/store-document";
import { organizations, staff } from "../cast";
import { jobs } from "../jobs";
import { aroundAsking, as, type Stage, type Step, therapistName, whoPlays } from "./stage";

const addressOf = ({ name, city }: { name: string; city: string }) => ({ name, lines: [city], phone: null });

type Paper = "order" | "therapy_notes";

/** What the paper says, by its kind. */
const paragraphs: Record<Paper, (stage: Stage) => string[]> = {
  order: ({ referral }) => [
    `${KIND_LABELS[referral.kind]} is ordered for ${referral.worker}, ${jobs[referral.job].title.toLowerCase()}.`,
    "Please measure a baseline against the demands of the job, fix the length of stay and report each week.",
  ],
  therapy_notes: ({ referral }) => [
    `${referral.worker} ends outpatient therapy. Range and strength are as before in the last three visits.`,
    "What remains is capacity for the job: whole tasks, at the job's pace and for its hours.",
  ],
};

function paper(stage: Stage, kind: Paper, at: Date): Promise<Buffer> {
  const { referral, zone } = stage;
  const physician = staff[whoPlays("physician", referral)];
  const practice = addressOf(organizations[physician.at]);
  const clinic = addressOf(organizations[referral.clinic]);
  const byPhysician = kind === "order";
  return letterPdf({
    from: byPhysician ? practice : clinic,
    to: byPhysician ? clinic : practice,
    date: dayIn(at, zone),
    claimNumber: referral.claim,
    title: DOCUMENT_LABELS[kind],
    about: [{ label: "Worker", value: referral.worker }],
    paragraphs: paragraphs[kind](stage),
    tables: [],
    closing: [],
    signature: [byPhysician ? physician.name : therapistName(stage)],
    copies: [],
    figures: [],
  });
}

/** The clinic attaches the physician's order, and the last notes of therapy, as they came on paper. */
export function attached(...kinds: Paper[]): Step {
  return async (stage) => {
    const at = aroundAsking(stage, -2, "11:45");
    for (const kind of kinds) {
      const bytes = new Uint8Array(await paper(stage, kind, at));
      const fileName = `${stage.referral.claim} ${DOCUMENT_LABELS[kind].toLowerCase()}.pdf`;
      await storeDocument.run(as("therapist", stage, at), {
        programId: stage.programId,
        kind,
        fileName,
        bytes,
      });
    }
  };
}
