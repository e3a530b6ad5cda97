import type { Metadata } from "next";
import { signedIn } from "@/app/_trpc/server";
import { StayForm } from "@/components/clinic/stay/stay-form";
import { LedgerTable } from "@/components/stay/ledger-table";
import { Card } from "@/components/ui/card";
import { draftOf, openFile, type StepParams } from "../file";

export const metadata: Metadata = { title: "Length of stay" };

export default async function StayPage({ params }: StepParams) {
  const { programId } = await params;
  const [{ timeZone }, { ledger, frozen, match, today }, saved] = await Promise.all([
    signedIn(),
    openFile(programId),
    draftOf(`stay:${programId}`),
  ]);
  return (
    <>
      <StayForm
        key={ledger.at(-1)?.createdAt ?? "new"}
        programId={programId}
        file={{ ledger, frozen, match, today }}
        saved={saved}
        zone={timeZone}
      />
      {ledger.length > 0 && (
        <Card title="Stay ledger">
          <LedgerTable ledger={ledger} zone={timeZone} dense />
        </Card>
      )}
    </>
  );
}
