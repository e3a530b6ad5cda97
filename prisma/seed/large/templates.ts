import { agreedRates } from "@/server/domain/fees/hourly-rates";
import { priceStay } from "@/server/domain/fees/price";
import { shippedRates } from "@/server/domain/fees/rates.data";
import { shippedRules } from "@/server/domain/jurisdictions/rules.data";
import { shippedCalendarSet } from "@/server/domain/jurisdictions/shipped-calendars";
import { addDays, dayIn, instantAt, type PlainDate } from "@/server/domain/plain-date";
import { timeRequest } from "@/server/services/authorization/request-deadline";
import { amountsFor } from "../abilities";
import { courseOf, standingOf } from "../course";
import { jobs } from "../jobs";
import { randomFrom } from "../random";

const states = ["TX", "LA", "TN", "CA"] as const;
export const { demands } = jobs.freight;

const zone = "America/Chicago";

/** One believable course: what lists show of it, and each measured amount. */
export type CourseTemplate = {
  k: number;
  weeks: number;
  standing: object;
  measured: { week: number; code: string; measured: number }[];
};

function percentsOf(k: number, weeks: number): number[] {
  const random = randomFrom(k + 1);
  let percent = 400 + random.between(0, 220);
  const percents = [percent];
  for (let week = 1; week <= weeks; week += 1) {
    const flat = random.chance(0.2);
    percent = Math.min(985, percent + (flat ? random.between(-4, 12) : random.between(25, 90)));
    percents.push(percent);
  }
  return percents;
}

function courseTemplate(k: number, weeks: number): CourseTemplate {
  const start = "2026-01-05" as PlainDate;
  const reports = percentsOf(k, weeks).map((tenths, week) => ({
    week,
    reportedOn: addDays(start, week === 0 ? -7 : week * 7 - 3),
    sessionsPlanned: week === 0 ? 0 : 5,
    sessionsAttended: week === 0 ? 0 : 5,
    excuse: null,
    amounts: amountsFor(demands, tenths),
  }));
  const told = courseOf(demands, reports);
  const measured = reports.flatMap(({ week, amounts }) =>
    demands.map(({ code }) => ({ week, code, measured: amounts[code] ?? 0 })),
  );
  return { k, weeks, standing: standingOf(told), measured };
}

/** Twenty courses of four reported weeks (0–19), and twenty with only a baseline (20–39). */
export function courseTemplates(): CourseTemplate[] {
  return Array.from({ length: 40 }, (_, k) => courseTemplate(k, k < 20 ? 4 : 0));
}

/** Deadlines of a request received so many days ago, by state, as the product keeps them. */
export function deadlineTemplates(now: Date): object[] {
  const today = dayIn(now, zone);
  return states.flatMap((state, s) =>
    Array.from({ length: 60 }, (_, ago) => {
      const minute = String((ago * 7) % 60).padStart(2, "0");
      const received = instantAt(addDays(today, -ago), `09:${minute}`, zone);
      const submittedAt = received < now ? received : new Date(+now - 60_000);
      const deadline = timeRequest(
        { rules: shippedRules, calendars: shippedCalendarSet },
        { type: "initial", state, recommendedOn: null, priceCents: null },
        submittedAt,
      );
      return { s, ago, submitted_at: submittedAt, due_at: deadline.dueAt, deadline };
    }),
  );
}

/** A stay of 20 sessions of four hours, priced by state: Texas by its schedule, elsewhere as agreed. */
export function priceTemplates(): object[] {
  return states.map((state, s) => {
    const serviceOn = "2026-01-05" as PlainDate;
    const terms = { jurisdiction: state, program: "hardening", accredited: true, serviceOn } as const;
    const agreed = agreedRates({
      ...terms,
      payerId: "payer",
      clinicId: null,
      hourlyCents: 6000,
      effectiveFrom: serviceOn,
    });
    const { lines, totalCents } = priceStay({
      ...terms,
      payerId: "payer",
      rates: [...shippedRates, ...agreed],
      sessions: [{ minutes: 240, count: 20 }],
    });
    return { s, cents: totalCents, lines };
  });
}
