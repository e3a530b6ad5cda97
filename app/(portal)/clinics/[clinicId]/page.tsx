import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { found } from "@/app/_trpc/found";
import { FullDutyCard } from "@/components/scorecard/full-duty-card";
import { KeepingCard, LastingCard } from "@/components/scorecard/keeping-card";
import { MixCard } from "@/components/scorecard/mix-card";
import { PublishCard } from "@/components/scorecard/publish-card";
import type { ClinicScorecard } from "@/components/scorecard/types";
import { Chip } from "@/components/ui/chip";
import { PageHeader } from "@/components/ui/page-header";
import { periodText } from "@/server/domain/outcomes/period";
import { env } from "@/server/env";

export const metadata: Metadata = { title: "Clinic scorecard" };

type Params = { params: Promise<{ clinicId: string }>; searchParams: Promise<{ payer?: string }> };

/** A clinic's scorecard, the same page for itself, its payers and their case managers. */
export default async function ClinicScorecardPage({ params, searchParams }: Params) {
  const { clinicId } = await params;
  const { payer } = await searchParams;
  const scorecard = await found((api) => api.scorecard.clinic({ clinicId, payerId: payer }));
  const { period, badge } = scorecard.card;
  return (
    <>
      <PageHeader
        title={scorecard.clinic.name}
        detail={`${whoseText(scorecard)} ended ${periodText(period)}`}
        state={badge && <Chip tone="good">60 % or more of completers at full duty</Chip>}
      />
      <OtherPayers scorecard={scorecard} />
      <div className="grid gap-4 p-4 lg:grid-cols-2">
        <FullDutyCard scorecard={scorecard} />
        <MixCard scorecard={scorecard} />
        <KeepingCard scorecard={scorecard} />
        <LastingCard scorecard={scorecard} />
        <PublishCard scorecard={scorecard} origin={await ownOrigin()} />
      </div>
    </>
  );
}

/** Where this portal is reached, for a line to copy. */
async function ownOrigin(): Promise<string> {
  const host = (await headers()).get("host") ?? "";
  return env().APP_URL?.replace(/\/$/, "") ?? `http://${host}`;
}

const whoseText = ({ payer }: ClinicScorecard) => (payer ? `Programs for ${payer.name}` : "All programs");

function OtherPayers({ scorecard: { clinic, otherPayers } }: { scorecard: ClinicScorecard }) {
  if (otherPayers.length === 0) return null;
  return (
    <p className="px-4 pt-3 text-ink-2">
      The same for{" "}
      {otherPayers.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <Link href={`/clinics/${clinic.id}?payer=${id}`} className="text-accent underline">
            {name}
          </Link>
        </span>
      ))}
    </p>
  );
}
