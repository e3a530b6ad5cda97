import { type Explanation, explanationText } from "@/server/domain/explanation";
import { explainFeeLine } from "@/server/domain/fees/explain-fee-line";
import { codeLabel } from "@/server/domain/fees/fee-line";
import { explainDeadline } from "@/server/domain/jurisdictions/explain-deadline";
import { explainJobMatch } from "@/server/domain/progress/explain-job-match";
import type { LetterFigure } from "@/server/letters/letter";
import { countedDeadline } from "./counted-deadline";
import { askOf, requestFacts } from "./request-facts";
import type { RequestRecord } from "./request-record";
import type { WeighedDecision } from "./weigh-decision";

const figure = (label: string, explanation: Explanation | null | undefined): LetterFigure[] =>
  explanation ? [{ label, lines: explanationText(explanation) }] : [];

/** The fee lines approved; of a decision that approves none, those asked for. */
function feeFigures(
  { feeLines: asked }: RequestRecord,
  approved: WeighedDecision["feeLines"],
): LetterFigure[] {
  const [lines, word] = approved.length > 0 ? [approved, ""] : [asked, ", as asked for"];
  return lines.flatMap((line) => figure(`${codeLabel(line)}${word}`, explainFeeLine(line)));
}

/**
 * How a decision's figures came about, in the lines that the screen opens: price, deadline, job match, and the pace of an
 * extension. All of it is the clinic's to see: its own units and charges, no wage and nobody's projection.
 */
export function letterFigures(
  request: RequestRecord,
  { feeLines, standing, paperwork }: Pick<WeighedDecision, "feeLines" | "standing" | "paperwork">,
): LetterFigure[] {
  const { deadline, zone } = request;
  const { extension } = requestFacts(standing, paperwork, askOf(request), request.id);
  return [
    ...feeFigures(request, feeLines),
    ...figure("Deadline of this decision", deadline && explainDeadline(countedDeadline(deadline, zone))),
    ...figure("Job match", explainJobMatch(standing.match)),
    ...figure("Pace of the extension", extension?.explanation),
  ];
}
