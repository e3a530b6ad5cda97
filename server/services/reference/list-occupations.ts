import { type Caller, within } from "../caller";

export type LoadedLibrary = {
  source: string;
  edition: string;
  occupations: number;
  titles: number;
  facts: number;
};

/** What the occupation library holds, by source and edition. Runs as the product itself. */
export function listOccupations(caller: Caller = { identity: { kind: "system" } }): Promise<LoadedLibrary[]> {
  return within(caller, ({ tx }) =>
    tx.sql<LoadedLibrary>(
      "list_occupation_editions",
      `select source, edition, count(*)::int as occupations,
         sum((select count(*) from occupation_title t where t.occupation_code = o.code))::int as titles,
         sum((select count(*) from occupation_fact f where f.occupation_code = o.code))::int as facts
       from occupation o group by source, edition order by source, edition`,
    ),
  );
}
