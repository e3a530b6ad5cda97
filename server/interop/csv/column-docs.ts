import { COLUMN_NAMES, EVIDENCE_COLUMNS } from "./columns";

/** The columns as the Markdown table of docs/import.md. */
export function columnTable(): string {
  const lines = COLUMN_NAMES.map((name) => {
    const { needed, meaning, example } = EVIDENCE_COLUMNS[name];
    return `| \`${name}\` | ${needed ? "yes" : ""} | ${meaning} | ${example} |`;
  });
  return ["| column | needed | what it holds | example |", "|---|---|---|---|", ...lines].join("\n");
}
