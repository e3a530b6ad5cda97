import { programFigures } from "../services/explain/program-figures";
import { requestFigures } from "../services/explain/request-figures";
import { read, router } from "../trpc";

export const explain = router({
  program: read(programFigures),
  request: read(requestFigures),
});
