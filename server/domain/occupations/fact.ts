import { z } from "zod";
import { STRENGTH_LEVELS } from "./strength";

/** One occupation, as stored. `code` is the O*NET-SOC 2019 code, "33-3051.00". */
export const Occupation = z.object({
  code: z.string().regex(/^\d{2}-\d{4}\.\d{2}$/, "is not an O*NET-SOC code like 33-3051.00"),
  title: z.string().trim().min(1, "is empty"),
  strength: z.enum(STRENGTH_LEVELS, "is not a strength level: use S, L, M, H or V").nullable(),
  strengthSource: z.string().nullable(),
  strengthDetail: z.string().nullable(),
  jobZone: z
    .int("is not a job zone: use 1 to 5")
    .min(1, "is not a job zone: use 1 to 5")
    .max(5, "is not a job zone: use 1 to 5")
    .nullable(),
  source: z.string(),
  edition: z.string(),
});
export type Occupation = z.infer<typeof Occupation>;

/** A title people search by. `titleKey` is `normalizeTitle(title)`; `sources` counts who uses it. */
export type OccupationTitle = { occupationCode: string; title: string; titleKey: string; sources: number };

/** A typical level may be withheld (null) while the published cells still bound it (`typicalRange`). */
export type OccupationFact = {
  occupationCode: string;
  demandCode: string;
  typical: string | null;
  typicalRange: string[];
  highRange: string[];
  publishedPct: number | null;
  percentYes: number | null;
  percentOfDay: number | null;
  /** Set when the value is a whole group's ("Protective Service Occupations"), standing in for this occupation. */
  groupName: string | null;
  source: string;
  edition: string;
};
