import { z } from "zod";
import { REQUEST_TYPES } from "@/server/domain/authorization/request";
import { STRENGTH_CHOICES } from "@/server/domain/occupations/strength";
import { searchKey } from "@/server/domain/search-key";

export const QUEUE_TABS = [
  "decide",
  "waiting",
  "no_progress",
  "late_reports",
  "ending_soon",
  "recent",
  "all",
] as const;
export type QueueTab = (typeof QUEUE_TABS)[number];

const HOLDERS = ["clinic", "adjustor", "reviewer", "claims_manager", "physician"] as const;

/** What the queue is asked for; the same fields stand in the page's address. A search looks in every tab. */
export const QueueFilter = z.object({
  tab: z.enum(QUEUE_TABS).default("decide"),
  mine: z.boolean().default(false),
  state: z
    .string()
    .regex(/^[A-Z]{2}$/, "A state is two capital letters, like TX.")
    .optional(),
  clinicId: z.uuid("Choose a clinic from the list.").optional(),
  type: z.enum(REQUEST_TYPES, "Choose a kind of request from the list.").optional(),
  holder: z.enum(HOLDERS, "Choose a holder from the list.").optional(),
  strength: z.enum(STRENGTH_CHOICES, "Choose a job strength from the list.").optional(),
  search: z.string().max(100, "Search by at most 100 characters.").default("").transform(searchKey),
});
export type QueueFilter = z.output<typeof QueueFilter>;

/** `after` is the `next` of the page before. */
export const QueueInput = QueueFilter.extend({ after: z.string().max(200).optional() });
export type QueueInput = z.output<typeof QueueInput>;
