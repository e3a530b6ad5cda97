import { refusePast } from "@/server/domain/dated-version";
import { AppError } from "@/server/domain/errors";
import { formatDayYear, type PlainDate } from "@/server/domain/plain-date";
import type { BusinessCalendar } from "./calendar";
import { type JurisdictionRule, supersede } from "./rule";
import type { RuleVersionInput } from "./rule-schema";

type RuleBody = Parameters<typeof supersede>[1];

function bodyOf(input: RuleVersionInput): RuleBody {
  const { jurisdiction: _, clock: __, capDays, effectiveFrom: ___, ...body } = input;
  return { ...body, cap: capDays === null ? null : { calendarDays: capDays } };
}

/** The first version of a clock that the jurisdiction has had no rule for. */
function firstVersion(input: RuleVersionInput): JurisdictionRule {
  const { jurisdiction, clock, effectiveFrom } = input;
  const id = `${jurisdiction}-${clock}-1`;
  return {
    ...(bodyOf(input) as Required<RuleBody>),
    id,
    jurisdiction,
    clock,
    version: 1,
    effectiveFrom,
    effectiveTo: null,
  };
}

function refuseOverlap(latest: JurisdictionRule, from: PlainDate): void {
  if (latest.effectiveFrom < from) return;
  throw new AppError(
    "RULE",
    `Version ${latest.version} takes effect on ${formatDayYear(latest.effectiveFrom)}, and two versions may not hold at once; choose a later day, or take that version back first.`,
    "effectiveFrom",
  );
}

function refuseYearless(calendar: BusinessCalendar, from: PlainDate): void {
  if (from >= calendar.firstDay && from <= calendar.lastDay) return;
  throw new AppError(
    "RULE",
    `The ${calendar.name} calendar has no days for ${from.slice(0, 4)}: it runs from ${formatDayYear(calendar.firstDay)} to ${formatDayYear(calendar.lastDay)}. Choose another calendar or an earlier day.`,
    "calendar",
  );
}

/**
 * A new version of a jurisdiction's clock, and the version it ends the day before. `versions` are the clock's own, `today`
 * is the rule's. Refuses (RULE, naming the field) a day that is not to come, versions that would overlap, and a calendar
 * without the year.
 */
export function dateRule(
  versions: readonly JurisdictionRule[],
  input: RuleVersionInput,
  { calendar, today }: { calendar: BusinessCalendar; today: PlainDate },
): { ended: JurisdictionRule | null; next: JurisdictionRule } {
  refusePast(input.effectiveFrom, today, "effectiveFrom");
  refuseYearless(calendar, input.effectiveFrom);
  const latest = versions.toSorted((a, b) => a.version - b.version).at(-1);
  if (!latest) return { ended: null, next: firstVersion(input) };
  refuseOverlap(latest, input.effectiveFrom);
  const [ended, next] = supersede(latest, bodyOf(input), input.effectiveFrom);
  return { ended, next };
}
