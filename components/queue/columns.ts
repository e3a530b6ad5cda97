/** The queue's columns in their order; the last takes the width that is left; the first two always stand, the others are the reader's choice. */
export const COLUMNS = {
  due: { label: "Decision due", num: false, width: "w-[11.6rem]" },
  worker: { label: "Worker", num: false, width: "w-[6.9rem]" },
  job: { label: "Job · clinic’s full duty", num: false, width: "w-[10.9rem]" },
  request: { label: "Request", num: false, width: "w-[8.9rem]" },
  week: { label: "Week", num: true, width: "w-[3.9rem]" },
  match: { label: "Job match", num: false, width: "w-[10.4rem]" },
  limiting: { label: "Limiting demand", num: false, width: "w-[9rem]" },
  used: { label: "Used / auth.", num: true, width: "w-[5.8rem]" },
  end: { label: "To the end", num: true, width: "w-[5.6rem]" },
  holder: { label: "Holder", num: false, width: "" },
} as const;

export type ColumnKey = keyof typeof COLUMNS;
export type Look = { dense: boolean; hidden: readonly ColumnKey[] };

export const columnKeys = Object.keys(COLUMNS) as ColumnKey[];
const fixed: readonly ColumnKey[] = ["due", "worker"];
export const chosenColumns = columnKeys.filter((key) => !fixed.includes(key));

/** The cookie that keeps a reader's choice of columns and density, read on the server before the first paint. */
export const lookCookie = "queue-look";

export function readLook(value: string | undefined): Look {
  const words = (value ?? "").split(".");
  return { dense: words.includes("dense"), hidden: chosenColumns.filter((key) => words.includes(key)) };
}

export function writeLook({ dense, hidden }: Look): string {
  return [...(dense ? ["dense"] : []), ...hidden].join(".");
}
