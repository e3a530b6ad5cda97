import type { RowProblem } from "@/server/domain/imports/import-summary";
import { addDays, type PlainDate } from "@/server/domain/plain-date";
import type { FeeRate } from "../rate";
import { rateFaults } from "./rate-checks";
import { type FileRate, overlapProblems } from "./rate-overlaps";
import { holdsOn, overlap, type Slot, slotOf } from "./rate-slot";
import { changeTenths, type Difference, differences } from "./rate-words";

export type ImportTerms = {
  /** The first day on which any of the file's rates may hold. */
  effectiveOn: PlainDate;
  /** What happens to rates in force that the file leaves out, of the states (and clinics) it names. */
  leftOut: "keep" | "end";
};

export type RateChange = {
  kind: "added" | "changed" | "ended" | "unchanged";
  before: FeeRate | null;
  after: FeeRate | null;
  /** What the new version says otherwise, for a change. */
  differences: Difference[];
  /** Change of the amount in tenths of a percent; null where it cannot be compared. */
  tenths: number | null;
  line: number | null;
};

/** A rate whose last day an import sets; `was` is the last day it had, for the undo. */
export type RateEnd = { id: string; on: PlainDate; was: PlainDate | null };

export type RatePlan = { problems: RowProblem[]; changes: RateChange[]; add: FeeRate[]; end: RateEnd[] };

const alike = (before: FeeRate, after: FeeRate) => differences(before, after).length === 0;

function changeOf({ line, rate }: FileRate, before: FeeRate | null): RateChange {
  if (!before) return { kind: "added", before: null, after: rate, differences: [], tenths: null, line };
  const same = alike(before, rate);
  const tenths = changeTenths(before, rate);
  return {
    kind: same ? "unchanged" : "changed",
    before,
    after: same ? before : rate,
    differences: differences(before, rate),
    tenths,
    line,
  };
}

/** The file's lines of one slot against the versions stored for it, the earliest first. */
function slotChanges(lines: readonly FileRate[], stored: readonly FeeRate[]): RateChange[] {
  const inOrder = lines.toSorted((a, b) => (a.rate.effectiveFrom < b.rate.effectiveFrom ? -1 : 1));
  return inOrder.map((one, index) => {
    const earlier = inOrder[index - 1]?.rate;
    const inForce = stored.find((rate) => holdsOn(rate, one.rate.effectiveFrom));
    return changeOf(one, earlier ?? inForce ?? null);
  });
}

function superseded(changes: readonly RateChange[], stored: readonly FeeRate[]): RateEnd[] {
  const starts = changes.flatMap(({ kind, after }) =>
    after && (kind === "added" || kind === "changed") ? [after] : [],
  );
  return stored.flatMap((rate) => {
    const next = starts.filter((start) => overlap(start, rate)).map(({ effectiveFrom }) => effectiveFrom);
    const first = next.toSorted()[0];
    return first ? [{ id: rate.id, on: addDays(first, -1), was: rate.effectiveTo }] : [];
  });
}

/** Rates in force on the effective date, or coming, in the file's states, that no line of it speaks of. */
function leftOutOf(
  file: readonly FileRate[],
  stored: readonly FeeRate[],
  { effectiveOn }: ImportTerms,
): FeeRate[] {
  const named = new Set(file.map(({ rate }) => slotOf(rate)));
  const scopes = new Set(file.map(({ rate }) => areaOf(rate)));
  return stored.filter(
    (rate) => scopes.has(areaOf(rate)) && !named.has(slotOf(rate)) && holdsOn(rate, effectiveOn),
  );
}

const areaOf = ({ jurisdiction, clinicId }: FeeRate) => `${jurisdiction}|${clinicId ?? ""}`;

function faultsOf(file: readonly FileRate[], { effectiveOn }: ImportTerms): RowProblem[] {
  return file.flatMap(({ line, rate }) => rateFaults(rate, effectiveOn).map((fault) => ({ line, ...fault })));
}

/**
 * What a file of rates would do to the stored rates of its scope (one payer's contracts, or the states' schedules): each
 * rate added, changed, ended or as it was; which rows are written and which end the day before. A problem names its line
 * and column; with any of them nothing is to be written. Rates in force are ended, never edited.
 */
export function planRates(
  file: readonly FileRate[],
  stored: readonly FeeRate[],
  terms: ImportTerms,
): RatePlan {
  const problems = [...faultsOf(file, terms), ...overlapProblems(file, stored)];
  const bySlot = Map.groupBy(file, ({ rate }) => slotOf(rate));
  const storedBySlot: Map<Slot, FeeRate[]> = Map.groupBy(stored, slotOf);
  const spoken = [...bySlot].flatMap(([slot, lines]) => {
    const there = storedBySlot.get(slot) ?? [];
    const changes = slotChanges(lines, there);
    return [{ changes, end: superseded(changes, there) }];
  });
  const leftOut = leftOutOf(file, stored, terms).map((rate): RateChange => {
    const kind = terms.leftOut === "end" && rate.effectiveFrom < terms.effectiveOn ? "ended" : "unchanged";
    return {
      kind,
      before: rate,
      after: kind === "ended" ? null : rate,
      differences: [],
      tenths: null,
      line: null,
    };
  });
  const changes = [...spoken.flatMap((one) => one.changes), ...leftOut];
  const ended = leftOut.flatMap(({ kind, before }) =>
    kind === "ended" && before
      ? [{ id: before.id, on: addDays(terms.effectiveOn, -1), was: before.effectiveTo }]
      : [],
  );
  return {
    problems: problems.toSorted((a, b) => a.line - b.line),
    changes,
    add: changes.flatMap(({ kind, after }) =>
      after && (kind === "added" || kind === "changed") ? [after] : [],
    ),
    end: [...spoken.flatMap((one) => one.end), ...ended],
  };
}

/** The rates after a plan is carried out. */
export function applyPlan(
  stored: readonly FeeRate[],
  { add, end }: Pick<RatePlan, "add" | "end">,
): FeeRate[] {
  const ends = new Map(end.map(({ id, on }) => [id, on]));
  return [...stored.map((rate) => ({ ...rate, effectiveTo: ends.get(rate.id) ?? rate.effectiveTo })), ...add];
}

/** The rates as they were before a plan was carried out. */
export function undoPlan(rates: readonly FeeRate[], { add, end }: Pick<RatePlan, "add" | "end">): FeeRate[] {
  const added = new Set(add.map(({ id }) => id));
  const was = new Map(end.map((one) => [one.id, one.was]));
  return rates
    .filter(({ id }) => !added.has(id))
    .map((rate) => ({
      ...rate,
      effectiveTo: was.has(rate.id) ? (was.get(rate.id) ?? null) : rate.effectiveTo,
    }));
}
