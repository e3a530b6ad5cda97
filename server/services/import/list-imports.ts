import { z } from "zod";
import { query } from "../query";

type Row = {
  id: string;
  file_name: string;
  at: Date;
  given_name: string;
  family_name: string;
  rows: number;
  imported: number;
  repeated: number;
  refused: number;
};

/** The clinic's newest files, the last first. */
export const listImports = query({
  name: "listImports",
  permission: "evidence:import",
  input: z.void(),
  views: null,
  async run({ tx, actor }) {
    const rows = await tx.sql<Row>(
      "list_imports",
      `select b.id, b.file_name, b.at, p.given_name, p.family_name, b.rows, b.imported, b.repeated, b.refused
       from import_batch b join person p on p.id = b.by_person_id where b.clinic_id = $1 order by b.at desc limit 20`,
      [actor.organizationId],
    );
    return rows.map(({ id, file_name, at, given_name, family_name, ...counts }) => ({
      batchId: id,
      fileName: file_name,
      at: at.toISOString(),
      by: `${given_name} ${family_name}`,
      ...counts,
    }));
  },
});
