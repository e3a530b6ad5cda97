import { call, type OutputOf } from "@/app/_trpc/call";

export type Figures = OutputOf<"explain.program">["figures"];

/** Of what a list's figure is: "program:<id>", "request:<id>", "task:<id>", "portfolio:state=TX&month=2026-10-01" (the line's filter). */
export type FiguresOf = `${keyof typeof asks}:${string}`;

const asks = {
  program: (id) => call("explain.program", { programId: id }),
  request: (id) => call("explain.request", { requestId: id }),
  task: (id) => call("explain.task", { taskId: id }),
  portfolio: (line) => call("explain.portfolio", Object.fromEntries(new URLSearchParams(line))),
} satisfies Record<string, (rest: string) => Promise<{ figures: Figures }>>;

/** Asks for the explanations behind a `FigureButton`. */
export async function askFigures(of: string): Promise<Figures> {
  const colon = of.indexOf(":");
  const ask = asks[of.slice(0, colon) as keyof typeof asks];
  return (await ask(of.slice(colon + 1))).figures;
}
