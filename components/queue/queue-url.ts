import { z } from "zod";
import type { InputOf } from "@/app/_trpc/call";
import { REQUEST_TYPES } from "@/server/domain/authorization/request";
import { STRENGTH_CHOICES } from "@/server/domain/occupations/strength";
import { isState } from "@/server/domain/programs/states";

type Asked = InputOf<"queue.page">;
export type QueueTab = NonNullable<Asked["tab"]>;

/** The tabs in their order, by the words on them. */
export const TAB_LABELS = {
  decide: "Decide",
  waiting: "Waiting on others",
  no_progress: "No progress",
  late_reports: "Late reports",
  ending_soon: "Ending soon",
  recent: "Recent",
  all: "All",
} as const satisfies Record<QueueTab, string>;

const tabs = Object.keys(TAB_LABELS) as [QueueTab, ...QueueTab[]];
const holders = ["clinic", "adjustor", "reviewer", "claims_manager", "physician"] as const;

// A damaged or outdated address shows the queue without that filter, never an error.
const kept = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** The queue's address: every filter of it, so that a link shows a colleague the same rows. */
const QueueAddress = z.object({
  tab: z.enum(tabs).catch("decide"),
  whose: kept(z.enum(["mine", "all"])),
  state: kept(z.string().refine(isState)),
  clinic: kept(z.uuid()),
  type: kept(z.enum(REQUEST_TYPES)),
  holder: kept(z.enum(holders)),
  strength: kept(z.enum(STRENGTH_CHOICES)),
  q: z.string().trim().max(100).catch(""),
  after: kept(z.string().max(200)),
});
export type QueueAddress = z.output<typeof QueueAddress>;

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export async function readQueueAddress(searchParams: SearchParams): Promise<QueueAddress> {
  return QueueAddress.parse(await searchParams);
}

/** Whose rows are shown when the address does not say: one's own desk, or everybody's where one leads or searches. */
export function showsMine({ whose, q }: QueueAddress, leads: boolean): boolean {
  return whose ? whose === "mine" : !leads && q === "";
}

export function queueInput(address: QueueAddress, mine: boolean): Asked {
  const { tab, q, after } = address;
  return { tab, ...countedInput(address, mine), search: q, after };
}

/** The filters alone, under which every tab is counted. */
export function countedInput(
  { state, clinic, type, holder, strength }: QueueAddress,
  mine: boolean,
): InputOf<"queue.counts"> {
  return { mine, state, clinicId: clinic, type, holder, strength };
}

/** The address of the queue with some filters changed; another page of rows always begins at the first. */
export function queueHref(address: QueueAddress, change: Partial<QueueAddress> = {}): string {
  return `/adjustor${queryOf({ ...address, after: undefined, ...change })}`;
}

/** "?tab=waiting&state=TX"; nothing for what is not filtered. */
export function queryOf(address: Partial<QueueAddress>): string {
  const filled = Object.entries(address).filter(([, value]) => value);
  const params = new URLSearchParams(filled.map(([key, value]) => [key, String(value)]));
  return params.size > 0 ? `?${params}` : "";
}
