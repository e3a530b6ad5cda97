import type { Metadata } from "next";
import { DocumentDrop } from "@/components/clinic/file/document-drop";
import { DocumentList } from "@/components/clinic/file/document-list";
import { SignatureState } from "@/components/clinic/file/signature-state";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { openFile, type StepParams } from "../file";

export const metadata: Metadata = { title: "Order" };

export default async function OrderPage({ params }: StepParams) {
  const { program, documents, signatures, physicianName } = await openFile((await params).programId);
  const zone = program.clinicZone;
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <Card title="Attach" className="grid content-start gap-3">
        <DocumentDrop programId={program.id} kind="order" />
        <DocumentDrop programId={program.id} kind="job_description" />
        <DocumentDrop programId={program.id} kind="therapy_notes" />
        <DocumentDrop programId={program.id} kind="other" />
      </Card>
      <div className="grid content-start gap-4">
        <Card title={physicianName ? `Signatures of ${physicianName}` : "Signatures"}>
          <p className="flex flex-wrap gap-2">
            <SignatureState signatures={signatures} kind="order" zone={zone} />
            <SignatureState signatures={signatures} kind="plan" zone={zone} />
          </p>
          <p className="mt-2 text-ink-2">
            The physician signs in the portal. The request may go out before; the payer sees what is signed.
          </p>
        </Card>
        <Card title="Documents">
          <DocumentList documents={documents} zone={zone} />
        </Card>
        <div>
          <ButtonLink href={`/clinic/programs/${program.id}/request`} variant="primary" size="lg">
            Go on to the request
          </ButtonLink>
        </div>
      </div>
    </div>
  );
}
