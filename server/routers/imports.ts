import { listImports } from "../services/import/list-imports";
import { read, router } from "../trpc";

export const imports = router({ recent: read(listImports) });
