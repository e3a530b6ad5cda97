import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { BoardFilters } from "@/components/caseload/board-filters";
import { BoardFoot } from "@/components/caseload/board-foot";
import { HolderBoard } from "@/components/caseload/holder-board";
import { PageHeader } from "@/components/ui/page-header";
import { BoardFilter } from "@/server/domain/coordination/schema";
import { counted } from "@/server/domain/counted";

export const metadata: Metadata = { title: "Who holds what" };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function BoardPage({ searchParams }: Search) {
  const filter = BoardFilter.safeParse(await searchParams).data ?? {};
  const board = await found((api) => api.caseload.board(filter));
  return (
    <>
      <PageHeader
        title="Who holds what"
        detail={`${counted(board.total, "open", "open")}, the longest idle first`}
      />
      <BoardFilters board={board} filter={filter} />
      <HolderBoard lines={board.lines} asOf={board.asOf} />
      <BoardFoot board={board} filter={filter} />
    </>
  );
}
