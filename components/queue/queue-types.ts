import type { OutputOf } from "@/app/_trpc/call";

type QueuePage = OutputOf<"queue.page">;
export type QueueRow = QueuePage["rows"][number];
/** What the rows refer to: clinics with their full-duty figure, adjustors by name. */
export type QueueDirectory = Pick<QueuePage, "clinics" | "adjustors">;
