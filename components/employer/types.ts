import type { OutputOf } from "@/app/_trpc/call";

export type Worker = OutputOf<"employer.workers">[number];
