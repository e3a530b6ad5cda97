import { type Checked, checkWith } from "@/components/form/problems";
import { typedNumber, typedText } from "@/components/form/read-typed";
import { CalendarDayInput, CalendarInput } from "@/server/domain/jurisdictions/calendar-schema";

/** A changed day as typed. */
export type DayValues = { day: string; works: string; reason: string; source: string; status: string };

export const emptyDay: DayValues = { day: "", works: "no", reason: "", source: "", status: "" };

/** The change as the command takes it, or what is to be mended. */
export function checkDay(calendarId: string, values: DayValues): Checked<CalendarDayInput> {
  return checkWith(CalendarDayInput, {
    ...values,
    calendarId,
    works: values.works === "yes",
    reason: typedText(values.reason) ?? undefined,
    source: typedText(values.source) ?? undefined,
  });
}

/** A further state's calendar as typed. */
export type CalendarValues = Record<
  "state" | "dayWord" | "base" | "citation" | "status" | "firstYear" | "lastYear",
  string
>;

export const emptyCalendar: CalendarValues = {
  state: "",
  dayWord: "business day",
  base: "federal",
  citation: "",
  status: "",
  firstYear: "",
  lastYear: "",
};

/** The calendar as the command takes it, or what is to be mended. */
export function checkCalendar(values: CalendarValues) {
  return checkWith(CalendarInput, {
    ...values,
    citation: typedText(values.citation) ?? undefined,
    firstYear: typedNumber(values.firstYear),
    lastYear: typedNumber(values.lastYear),
  });
}
