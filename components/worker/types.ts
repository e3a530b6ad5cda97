import type { OutputOf } from "@/app/_trpc/call";

export type MyProgram = NonNullable<OutputOf<"worker.myProgress">["program"]>;
