import { z } from "zod";
import { AppError } from "../../domain/errors";
import { countPublished } from "../../domain/occupations/demand-catalog";
import { type DraftDemand, draftDemands, notAskedFor } from "../../domain/occupations/draft";
import type { OccupationFact } from "../../domain/occupations/fact";
import { OCCUPATION_ATTRIBUTION } from "../../domain/occupations/sources";
import { strengthSentence } from "../../domain/occupations/strength";
import { query } from "../query";

export type DraftedJob = {
  occupationCode: string;
  title: string;
  strength: string | null;
  strengthSentence: string;
  /** Editable lines; `required` null is "not published": fill it in or drop the line. */
  demands: DraftDemand[];
  /** What the survey says the job typically does not ask for. */
  notAskedFor: string[];
  /** Physical demands with something published. */
  published: number;
  source: string;
  edition: string;
  attribution: string;
};

/** A job's demands as public data suggests them, for a person to edit; nothing is saved. */
export const draftFromOccupation = query({
  name: "draftFromOccupation",
  permission: "occupations:read",
  input: z.object({ occupationCode: z.string() }),
  views: null,
  async run({ tx }, { occupationCode }): Promise<DraftedJob> {
    const occupation = await tx.db.occupation.findUnique({
      where: { code: occupationCode },
      include: { facts: { omit: { id: true }, orderBy: { demandCode: "asc" } } },
    });
    if (!occupation)
      throw new AppError(
        "NOT_FOUND",
        "This job is not in the occupation library; pick it from the list.",
        "occupationCode",
      );
    const facts: OccupationFact[] = occupation.facts;
    return {
      occupationCode,
      title: occupation.title,
      strength: occupation.strength,
      strengthSentence: strengthSentence(occupation),
      demands: draftDemands(facts),
      notAskedFor: notAskedFor(facts),
      published: countPublished(facts),
      source: facts[0]?.source ?? occupation.source,
      edition: facts[0]?.edition ?? occupation.edition,
      attribution: OCCUPATION_ATTRIBUTION,
    };
  },
});
