import { buttonClass } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { PacketDocument } from "@/server/letters/packet-document";
import { VerifyPacket } from "./verify-packet";

type PacketHeadProps = { requestId: string; document: PacketDocument; matches: boolean };

/** Which decision it is, that nothing in it has changed, and the ways to keep it. */
export function PacketHead({ requestId, document, matches }: PacketHeadProps) {
  const { title, claimNumber, hash, missing } = document;
  return (
    <>
      <PageHeader
        title={title}
        detail={`Claim ${claimNumber} · as it stood at the decision`}
        actions={
          <div className="no-print flex flex-wrap gap-2">
            <a href={`/api/packets/${requestId}`} target="_blank" rel="noreferrer" className={buttonClass()}>
              Packet (PDF)
            </a>
            <ButtonLink href={`/requests/${requestId}`}>Back to the request</ButtonLink>
          </div>
        }
      />
      <Notice
        tone={matches ? "good" : "error"}
        title={
          matches
            ? "The packet matches its hash: nothing in it has changed since the decision."
            : "The packet does not match its hash: something in it was changed after the decision."
        }
        className="mx-4 mt-2.5"
        action={<VerifyPacket requestId={requestId} />}
      >
        <span className="text-xs break-all">
          SHA-256 <code>{hash}</code>
        </span>
        {missing.length > 0 && (
          <span className="block">Not kept in packets of that time: {missing.join(", ")}.</span>
        )}
      </Notice>
    </>
  );
}
