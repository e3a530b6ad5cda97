import { z } from "zod";
import type { InputOf } from "@/app/_trpc/call";
import { queryOf, type SearchParams } from "@/components/queue/queue-url";
import { STRENGTH_LEVELS } from "@/server/domain/occupations/strength";
import { isState } from "@/server/domain/programs/states";

/** The dimensions that the portfolio is read along, by the words on their tabs. */
export const DIMENSIONS = {
  clinic: { label: "By clinic", heading: "Clinic", lines: "byClinic", column: "clinicId" },
  strength: { label: "By job strength", heading: "Job strength", lines: "byStrength", column: "strength" },
  state: { label: "By state", heading: "State", lines: "byState", column: "state" },
} as const;
export type Dimension = keyof typeof DIMENSIONS;

const kept = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** The portfolio's address: its filters are the queue's own words, so that a figure leads to the rows behind it. */
const PortfolioAddress = z.object({
  by: z.enum(Object.keys(DIMENSIONS) as [Dimension, ...Dimension[]]).catch("clinic"),
  state: kept(z.string().refine(isState)),
  clinic: kept(z.uuid()),
  strength: kept(z.enum(STRENGTH_LEVELS)),
});
export type PortfolioAddress = z.output<typeof PortfolioAddress>;

export async function readPortfolioAddress(searchParams: SearchParams): Promise<PortfolioAddress> {
  return PortfolioAddress.parse(await searchParams);
}

export function portfolioInput({ state, clinic, strength }: PortfolioAddress): InputOf<"portfolio.home"> {
  return { state, clinicId: clinic, strength };
}

/** The portfolio's address with some of it changed. */
export function portfolioHref(address: PortfolioAddress, change: Partial<PortfolioAddress> = {}): string {
  return `/claims-manager${queryOf({ ...address, ...change })}`;
}

/** The queue of everybody's requests behind a line of the portfolio. */
export function rowsHref(
  address: PortfolioAddress,
  id: string | null,
  tab: "all" | "decide" | "no_progress",
): string {
  const { by, ...filters } = address;
  // A line without a name of its own is that of the jobs without a strength level.
  const line = id === null ? {} : { [by]: id || "none" };
  return `/adjustor${queryOf({ tab, whose: "all", ...filters, ...line })}`;
}

/** Of which line of the portfolio a figure is, for its explanation. */
export function lineOf(address: PortfolioAddress, id: string | null): `portfolio:${string}` {
  const own = id === null ? {} : { [DIMENSIONS[address.by].column]: id };
  return linesOf(address, own);
}

/** Of which month. */
export function monthOf(address: PortfolioAddress, month: string): `portfolio:${string}` {
  return linesOf(address, { month });
}

function linesOf(address: PortfolioAddress, own: Record<string, string>): `portfolio:${string}` {
  const entries = Object.entries({ ...portfolioInput(address), ...own }).filter(
    ([, value]) => value !== undefined,
  );
  return `portfolio:${new URLSearchParams(entries)}`;
}
