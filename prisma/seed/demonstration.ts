import { refitCohorts } from "@/server/services/projection/refit-cohorts";
import { loadStarterLibrary } from "@/server/services/reference/load-starter-library";
import { transaction } from "@/server/services/transaction";
import { placeAgreedRates } from "./agreed-rates";
import { raiseStoryAlarms } from "./alarms";
import { generatedStories } from "./generator";
import { placeHistory } from "./history/place";
import { placeCast } from "./place-cast";
import { projectAnew } from "./project-anew";
import { namedStories } from "./scenarios/all";
import { playAll } from "./story/play-all";

type Options = { now: Date; progress?: (line: string) => void };

/**
 * Fills an empty database with the demonstration: invented people, about 60 programs in four states, dates relative to
 * `now`, so that deadlines are alive whatever day it is. Each program goes through the product's own commands; only the
 * long finished ones, there for scorecards and projections, are written at once.
 */
export async function seedDemonstration({ now, progress = () => {} }: Options): Promise<void> {
  await loadStarterLibrary();
  const cast = await placeCast(now);
  await placeAgreedRates(cast, now);
  progress(`Earlier programs: ${await placeHistory(cast, now)}.`);
  const stories = [...namedStories, ...generatedStories()];
  const onTold = (told: number) => {
    if (told % 10 === 0 || told === stories.length) progress(`Programs: ${told} of ${stories.length}.`);
  };
  // Today's fit rests on the earlier programs, and no story looks at it before today: it is made while they are told.
  const [programIds] = await Promise.all([playAll(stories, cast, now, onTold), refitCohorts(now)]);
  progress(`Alarms raised by the rules: ${await raiseStoryAlarms(programIds, now)}.`);
  await readOldNotices(now);
  progress(`Running programs projected: ${await projectAnew(now)}.`);
}

/** Whoever opens the demonstration finds the last days' notices new, not those of half a year. */
async function readOldNotices(now: Date): Promise<void> {
  await transaction({ kind: "system" }, ({ tx }) =>
    tx.sql(
      "seed_read_notices",
      "update notice set read_at = created_at + interval '1 hour' where created_at < $1::timestamptz - interval '2 days'",
      [now],
    ),
  );
}
