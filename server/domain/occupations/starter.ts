import { z } from "zod";
import { Occupation, type OccupationFact, type OccupationTitle } from "./fact";
import { mergeTitles, normalizeTitle } from "./search";

const sourceKey = z.enum(["onet", "ors", "dot"]);
const percent = z.number().min(0).max(101);
const range = z.tuple([z.string(), z.string()]);

/** A cited fact, short: `range` is left out when it is just the typical level twice. */
export const StarterFact = z.object({
  demand: z.string(),
  typical: z.string().nullable().optional(),
  range: range.optional(),
  high: range.optional(),
  published: percent.optional(),
  percentYes: percent.optional(),
  percentOfDay: percent.optional(),
  source: sourceKey,
});
export type StarterFact = z.infer<typeof StarterFact>;

const StarterJob = z.object({
  code: Occupation.shape.code,
  title: z.string(),
  source: sourceKey,
  strength: z.object({ level: Occupation.shape.strength, source: z.string(), detail: z.string() }).nullable(),
  jobZone: Occupation.shape.jobZone,
  profile: z.object({ code: z.string(), title: z.string() }).nullable(),
  titles: z.array(z.tuple([z.string(), z.int().min(1)])),
  facts: z.array(StarterFact),
});
export type StarterJob = z.infer<typeof StarterJob>;

/** The starter library as committed: a table of sources, then one block per job. */
export const StarterLibrary = z.object({
  sources: z.record(sourceKey, z.object({ name: z.string(), edition: z.string(), attribution: z.string() })),
  jobs: z.array(StarterJob),
});
export type StarterLibrary = z.infer<typeof StarterLibrary>;

/** Rows as the database stores them: the same that the importer of the full set makes. */
export type OccupationRows = {
  occupations: Occupation[];
  titles: OccupationTitle[];
  facts: OccupationFact[];
};

function occupationOf(job: StarterJob, sources: StarterLibrary["sources"]): Occupation {
  const { name, edition } = sources[job.source];
  const { code, title, jobZone, strength } = job;
  const by = {
    strength: strength?.level ?? null,
    strengthSource: strength?.source ?? null,
    strengthDetail: strength?.detail ?? null,
  };
  return { code, title, ...by, jobZone, source: name, edition };
}

function titlesOf(job: StarterJob): OccupationTitle[] {
  const titles = job.titles.map(([title, sources]) => ({
    occupationCode: job.code,
    title,
    titleKey: normalizeTitle(title),
    sources,
  }));
  return mergeTitles(titles);
}

function factOf(job: StarterJob, fact: StarterFact, sources: StarterLibrary["sources"]): OccupationFact {
  const typical = fact.typical ?? null;
  return {
    occupationCode: job.code,
    demandCode: fact.demand,
    typical,
    typicalRange: fact.range ?? (typical === null ? [] : [typical, typical]),
    highRange: fact.high ?? [],
    publishedPct: fact.published ?? null,
    percentYes: fact.percentYes ?? null,
    percentOfDay: fact.percentOfDay ?? null,
    groupName: null,
    source: job.profile ? `ORS ${job.profile.code} ${job.profile.title}` : sources[fact.source].name,
    edition: sources[fact.source].edition,
  };
}

/** Spells the library out into rows. Errors: zod's, when the file does not have the library's shape. */
export function expandStarter(json: unknown): OccupationRows {
  const { jobs, sources } = StarterLibrary.parse(json);
  return {
    occupations: jobs.map((job) => occupationOf(job, sources)),
    titles: jobs.flatMap(titlesOf),
    facts: jobs.flatMap((job) => job.facts.map((fact) => factOf(job, fact, sources))),
  };
}
