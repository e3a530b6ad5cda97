import { z } from "zod";
import { abilitySchema } from "../job-demands/schema";
import { formatDay, type PlainDate } from "../plain-date";
import { daySchema } from "../plain-date-schema";
import { EXCUSE_CODES } from "./excuse";

const LONGEST_SESSION_MINUTES = 12 * 60;
const SHORTEST_SESSION_MINUTES = 15;

const whole = (what: string, min: number, max: number, mend: string) =>
  z
    .number({ error: `${what} must be a number.` })
    .int({ error: `${what} must be a whole number.` })
    .min(min, { error: `${what} must be ${min} or more; ${mend}` })
    .max(max, { error: `${what} must be ${max} or less; ${mend}` });

/** Minutes of one session. A 25-hour session is a slip, and so is one of four minutes. */
export const sessionMinutesSchema = whole(
  "The session's minutes",
  SHORTEST_SESSION_MINUTES,
  LONGEST_SESSION_MINUTES,
  "write minutes, like 240 for 4 hours.",
);

const note = (what: string) =>
  z
    .string()
    .trim()
    .max(4_000, { error: `${what} is longer than 4,000 characters; attach it as a document instead.` })
    .nullable()
    .default(null);

/** The fixed length of stay: its weeks, sessions a week, and minutes a session for each week. */
export const staySchema = z
  .object({
    startOn: daySchema("The start of the stay"),
    weeks: whole("The weeks", 1, 26, "write how many weeks are planned."),
    sessionsPerWeek: whole("The sessions a week", 1, 7, "a program meets at most once a day."),
    minutesByWeek: z.array(sessionMinutesSchema, { error: "Write the minutes of a session for each week." }),
  })
  .refine((stay) => stay.minutesByWeek.length === stay.weeks, {
    path: ["minutesByWeek"],
    error: "Write the minutes of a session once for each week of the stay.",
  });
export type StayInput = z.output<typeof staySchema>;

const excuse = z
  .enum(EXCUSE_CODES, { error: "Choose one of the listed reasons, or none." })
  .nullable()
  .default(null);

/** One day of the program, attended or missed; never in the future. `today` is the clinic's day. */
export function sessionSchema({ today }: { today: PlainDate }) {
  return z
    .object({
      heldOn: daySchema("The day of the session").refine((day) => day <= today, {
        error: `The session lies ahead; record it on the day, ${formatDay(today)} or earlier.`,
      }),
      minutes: whole(
        "The session's minutes",
        0,
        LONGEST_SESSION_MINUTES,
        "write minutes, like 240 for 4 hours.",
      ),
      attended: z.boolean({ error: "Say whether the session was attended: yes or no." }),
      excuse,
    })
    .superRefine(({ attended, minutes, excuse }, context) => {
      const say = (path: string, message: string) =>
        context.addIssue({ code: "custom", path: [path], message });
      if (attended && minutes < SHORTEST_SESSION_MINUTES) {
        say(
          "minutes",
          `An attended session has at least ${SHORTEST_SESSION_MINUTES} minutes; write how many.`,
        );
      }
      if (!attended && minutes > 0) {
        say("minutes", "A missed session has no minutes; write 0, or mark it attended.");
      }
      if (attended && excuse !== null) say("excuse", "An attended session needs no excuse; leave it empty.");
    });
}
export type SessionInput = z.output<ReturnType<typeof sessionSchema>>;

type Asked = Parameters<typeof abilitySchema>[0];

/**
 * A weekly report, or the baseline as week 0: attendance and the grid of measurements, each demand at most once.
 * A cell left empty is left out of `abilities`: its last measurement stands.
 */
export function weeklyReportSchema({ demands, today }: Asked) {
  return z
    .object({
      week: whole("The week", 0, 104, "the baseline is week 0."),
      sessionsPlanned: whole("The sessions planned", 0, 7, "a program meets at most once a day."),
      sessionsAttended: whole("The sessions attended", 0, 7, "a program meets at most once a day."),
      excuse,
      clinicalNote: note("The clinical note"),
      behaviouralNote: note("The behavioural note"),
      abilities: z.array(abilitySchema({ demands, today })),
    })
    .superRefine((report, context) => {
      const say = (path: (string | number)[], message: string) =>
        context.addIssue({ code: "custom", path, message });
      if (report.sessionsAttended > report.sessionsPlanned) {
        say(["sessionsAttended"], "More sessions attended than planned; correct one of the two.");
      }
      if (report.week === 0 && report.abilities.length === 0) {
        say(["abilities"], "A baseline needs at least one measurement; fill in what was tested.");
      }
      report.abilities.forEach(({ demandId, week }, i) => {
        if (report.abilities.findIndex((other) => other.demandId === demandId) !== i) {
          say(["abilities", i, "demandId"], "This demand is measured twice in one report; keep one.");
        }
        if (week !== report.week) {
          say(
            ["abilities", i, "week"],
            `This measurement is of week ${week}; the report is of week ${report.week}.`,
          );
        }
      });
    });
}
export type WeeklyReportInput = z.output<ReturnType<typeof weeklyReportSchema>>;
