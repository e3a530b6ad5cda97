import { type ChecklistItem, checklist } from "@/server/domain/authorization/checklist";
import { type Completeness, completenessOf } from "@/server/domain/authorization/completeness";
import { type SubmissionProblem, submissionProblems } from "@/server/domain/authorization/submission";
import type { PlainDate } from "@/server/domain/plain-date";
import type { ExtensionTest } from "@/server/domain/progress/extension";
import type { Context } from "../caller";
import { foldStanding, type Standing } from "../progress/refresh-standing";
import { currentStay } from "../stay/ledger";
import { loadRates } from "../stay/rates";
import { loadDeadlineBook } from "./load-rules";
import { loadPaperwork, type Paperwork } from "./paperwork";
import { type PricedCare, priceRequest } from "./price-request";
import { certifiedAt, type StoredDeadline, timeRequest } from "./request-deadline";
import { type Ask, requestFacts } from "./request-facts";

export type PreparedRequest = {
  standing: Standing;
  paperwork: Paperwork;
  price: PricedCare;
  checklist: ChecklistItem[];
  problems: SubmissionProblem[];
  /** What a first decision needs, and how much of it is there. */
  completeness: Completeness;
  extension: ExtensionTest | null;
  /** The decision's deadline if it is submitted now. */
  deadline: StoredDeadline;
  /** The same if the physician certified it now; null where an ordinary decision is asked for. */
  ifCertified: StoredDeadline | null;
};

/** A clinic's ask before it is recorded: its price, its checks, what would refuse it, when it would be due. */
export async function prepareRequest(
  context: Context,
  programId: string,
  ask: Ask & { minutesPerSession: number; expedited?: boolean; replaces?: string | undefined },
): Promise<PreparedRequest> {
  const standing = await foldStanding(context, programId);
  const { program } = standing.evidence;
  const paperwork = await loadPaperwork(context, program);
  const rates = await loadRates(context, program);
  const facts = requestFacts(standing, paperwork, ask, ask.replaces ?? null);
  const book = await loadDeadlineBook(context, program.state);
  const price = priceRequest(ask, currentStay(standing.plan.ledger), rates);
  const recommendedOn = recommendationDay(ask.type, paperwork);
  const { type, expedited = false } = ask;
  const timed = { type, state: program.state, recommendedOn, priceCents: price.cents, expedited };
  const deadline = timeRequest(book, timed, context.now);
  return {
    standing,
    paperwork,
    price,
    checklist: checklist(facts),
    problems: submissionProblems(facts),
    completeness: completenessOf({ ...facts, documentKinds: paperwork.documents.map(({ kind }) => kind) }),
    extension: facts.extension,
    deadline,
    ifCertified: expedited ? certifiedAt(deadline, book, context.now) : null,
  };
}

/**
 * The day the physician recommended what is asked for: the order's for the first stay; for more care the day the plan was
 * signed, if that was after the last decision. An older signature recommends what was decided already.
 */
function recommendationDay(type: Ask["type"], paperwork: Paperwork): PlainDate | null {
  const { orderSignedOn, planSignedOn, requests } = paperwork;
  if (type === "initial") return orderSignedOn;
  if (type !== "extension" && type !== "change") return null;
  const decided = requests.flatMap(({ decidedOn }) => decidedOn ?? []).toSorted();
  const last = decided.at(-1);
  return planSignedOn && last && planSignedOn > last ? planSignedOn : null;
}
