import type { Explanation } from "@/server/domain/explanation";
import type { Capacity } from "@/server/domain/outcomes/capacity";
import { formatTenths } from "@/server/domain/percent";
import { jobWords, nowWords } from "./capacity-words";
import { demandNameEs } from "./demand-names-es";
import type { MyProgram } from "./types";
import type { WorkerWords } from "./worker-words";

/** The worker's own figure in plain words: what each task came to, when it was tested, and by whom. */
export function explainWhere({ jobMatch, canDo, explain }: MyProgram, words: WorkerWords): Explanation {
  const { how } = words.where;
  return {
    formula: how.formula(formatTenths(jobMatch.tenths)),
    inputs: canDo.map((capacity) => ({
      label: nameIn(capacity, words),
      value: how.task(nowWords(capacity, words), jobWords(capacity, words)),
      on: capacity.test && words.day(capacity.test.on),
      by: capacity.test?.by ?? null,
    })),
    rule: explain.rule,
  };
}

/** The day that is hoped for, in plain words. */
export function explainNext({ jobMatch, explain }: MyProgram, words: WorkerWords): Explanation {
  const { how } = words.next;
  const on = jobMatch.testedOn && words.day(jobMatch.testedOn);
  return {
    formula: how.formula,
    inputs: [{ label: how.match, value: formatTenths(jobMatch.tenths), on, by: null }],
    rule: explain.projectedBy,
  };
}

const nameIn = ({ label }: Capacity, { locale }: WorkerWords) =>
  (locale.startsWith("es") ? demandNameEs(label) : null) ?? label;
