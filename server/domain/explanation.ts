/** How a figure came about: its formula, its inputs with their dates and who gave them, and the rule that made it. */
export type Explanation = {
  formula: string;
  inputs: { label: string; value: string; on: string | null; by: string | null }[];
  rule: { name: string; version: string; citation: string | null; status: string };
};
