import { addIndemnityRate } from "../services/rates/add-indemnity-rate";
import { dryRunRates } from "../services/rates/dry-run-rates";
import { importRates } from "../services/rates/import-rates";
import { listIndemnity } from "../services/rates/list-indemnity";
import { listRateImports } from "../services/rates/list-rate-imports";
import { listRates } from "../services/rates/list-rates";
import { undoIndemnityRate } from "../services/rates/undo-indemnity-rate";
import { undoRates } from "../services/rates/undo-rates";
import { read, router, write } from "../trpc";

export const rates = router({
  list: read(listRates),
  imports: read(listRateImports),
  dryRun: read(dryRunRates),
  import: write(importRates),
  undo: write(undoRates),
  indemnity: read(listIndemnity),
  addIndemnity: write(addIndemnityRate),
  undoIndemnity: write(undoIndemnityRate),
});
