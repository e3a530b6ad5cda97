import { board } from "../services/caseload/board";
import { caseload as caseloadQuery } from "../services/caseload/caseload";
import { read, router } from "../trpc";

export const caseload = router({ home: read(caseloadQuery), board: read(board) });
