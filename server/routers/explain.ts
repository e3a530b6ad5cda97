import { portfolioFigures } from "../services/explain/portfolio-figures";
import { programFigures } from "../services/explain/program-figures";
import { requestFigures } from "../services/explain/request-figures";
import { taskFigures } from "../services/explain/task-figures";
import { read, router } from "../trpc";

export const explain = router({
  portfolio: read(portfolioFigures),
  program: read(programFigures),
  request: read(requestFigures),
  task: read(taskFigures),
});
