import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { signedIn } from "@/app/_trpc/server";
import { PrintHeader } from "@/components/layout/print-header";
import { PacketHead } from "@/components/packet/packet-head";
import { PacketSections } from "@/components/packet/packet-sections";
import { formatInstant } from "@/server/domain/instant";

export const metadata: Metadata = { title: "Decision packet" };

type Props = { params: Promise<{ requestId: string }> };

export default async function PacketPage({ params }: Props) {
  const { requestId } = await params;
  const { name, timeZone } = await signedIn();
  const { document, matches } = await found((api) => api.request.packet({ requestId }));
  const { claimNumber, title } = document;
  return (
    <>
      <PrintHeader
        claimNumber={claimNumber}
        title={title}
        printed={`Printed ${formatInstant(new Date(), timeZone)} by ${name}`}
      />
      <PacketHead requestId={requestId} document={document} matches={matches} />
      <PacketSections document={document} />
    </>
  );
}
