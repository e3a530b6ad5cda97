import type { OutputOf } from "@/app/_trpc/call";

export type Overview = OutputOf<"programs.overview">;
/** A panel that the reader may see. */
export type Panel<K extends keyof Overview> = NonNullable<Overview[K]>;
