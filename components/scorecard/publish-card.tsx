import Image from "next/image";
import Link from "next/link";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { periodText } from "@/server/domain/outcomes/period";
import { WITHHELD_WORDS } from "@/server/domain/outcomes/public-card";
import { BADGE_SIZE } from "./badge-svg";
import { PublishButton } from "./publish-button";
import type { ClinicScorecard } from "./types";

type PublishCardProps = { scorecard: ClinicScorecard; origin: string };

/** The clinic's switch for its public page and badge, with what anybody would read there. */
export function PublishCard({ scorecard: { publicCard, publicPage, clinic }, origin }: PublishCardProps) {
  if (!publicCard) return null;
  const { slug, published } = publicPage;
  return (
    <Card title="Public page and badge">
      {publicCard.withheld ? (
        <p>{WITHHELD_WORDS[publicCard.withheld]}</p>
      ) : (
        <p>
          {published ? "Anybody reads" : "Anybody would read"} both full-duty figures with n, interval, period
          ({periodText(publicCard.period)}) and the jobs’ strength. No worker, no cost, no group under 20.
        </p>
      )}
      {published && slug && <Embed slug={slug} name={clinic.name} origin={origin} />}
      {(published || !publicCard.withheld) && (
        <div className="mt-2">
          <PublishButton published={published} />
        </div>
      )}
    </Card>
  );
}

function Embed({ slug, name, origin }: { slug: string; name: string; origin: string }) {
  const page = `${origin}/scorecards/${slug}`;
  const { width, height } = BADGE_SIZE;
  const alt = `Full-duty scorecard of ${name}`.replaceAll('"', "&quot;");
  const snippet = `<a href="${page}"><img src="${origin}/api/badge/${slug}.svg" width="${width}" height="${height}" alt="${alt}"></a>`;
  return (
    <div className="mt-2 grid gap-2">
      <p>
        <Link href={`/scorecards/${slug}`} className="text-accent underline">
          {page}
        </Link>
      </p>
      <Image
        unoptimized
        src={`/api/badge/${slug}.svg`}
        width={width}
        height={height}
        alt="The badge as other sites show it"
      />
      <Field id="embed" label="To put the badge on a site, copy this">
        {(control) => (
          <Textarea readOnly rows={3} value={snippet} className="font-mono text-xs" {...control} />
        )}
      </Field>
    </div>
  );
}
