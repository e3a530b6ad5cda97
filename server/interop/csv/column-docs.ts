import { type FileColumns, namesOf } from "./columns";

/** The columns of a file as the Markdown table of its page in docs. */
export function columnTable<Name extends string>(columns: FileColumns<Name>): string {
  const lines = namesOf(columns).map((name) => {
    const { needed, meaning, example } = columns[name];
    return `| \`${name}\` | ${needed ? "yes" : ""} | ${meaning} | ${example} |`;
  });
  return ["| column | needed | what it holds | example |", "|---|---|---|---|", ...lines].join("\n");
}
