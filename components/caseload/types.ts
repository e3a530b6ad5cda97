import type { OutputOf } from "@/app/_trpc/call";

type Caseload = OutputOf<"caseload.home">;
export type CaseLine = Caseload["programs"][number];
export type Board = OutputOf<"caseload.board">;
export type HeldLine = Board["lines"][number];
