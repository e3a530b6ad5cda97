import type { Metadata } from "next";
import type { OutputOf } from "@/app/_trpc/call";
import { found } from "@/app/_trpc/found";
import { signedIn } from "@/app/_trpc/server";
import { CalendarForm } from "@/components/admin/holidays/calendar-form";
import { DayForm } from "@/components/admin/holidays/day-form";
import { DayTable } from "@/components/admin/holidays/day-table";
import { openedDraft } from "@/components/form/opened-draft";
import { ButtonLink } from "@/components/ui/button-link";
import { Tabs } from "@/components/ui/tabs";
import { RULE_STATUS_WORDS } from "@/server/domain/explanation";
import { addDays } from "@/server/domain/plain-date";

export const metadata: Metadata = { title: "Holidays" };

type Search = { searchParams: Promise<{ calendar?: string; year?: string }> };

const hrefOf = (calendar: string, year: number) => `/admin/holidays?calendar=${calendar}&year=${year}`;
const readYear = (text: string | undefined) => (/^(19|20|21)\d\d$/.test(text ?? "") ? Number(text) : null);

export default async function HolidaysPage({ searchParams }: Search) {
  const { calendar, year } = await searchParams;
  const asked = { calendarId: calendar ?? null, year: readYear(year) };
  const answer = await found((api) => api.jurisdictions.calendar(asked));
  const chosen = answer.calendars.find(({ id }) => id === answer.chosen);
  if (!chosen) return <p className="p-4 text-ink-2">No calendar is defined yet.</p>;
  const { timeZone } = await signedIn();
  return (
    <>
      <Tabs
        label="Calendars"
        tabs={answer.calendars.map(({ id, name }) => ({
          href: hrefOf(id, answer.year),
          label: name.replace(/^f/, "F"),
          current: id === chosen.id,
        }))}
      />
      <Years calendar={chosen} year={answer.year} />
      {answer.days.length === 0 && (
        <p className="px-4 pb-3">
          This calendar has no days for {answer.year}: it runs from {chosen.firstYear} to {chosen.lastYear}.
        </p>
      )}
      <DayTable {...answer} name={chosen.name} zone={timeZone} />
      {answer.mayChange && <Changes calendar={chosen} answer={answer} zone={timeZone} />}
    </>
  );
}

type Answer = OutputOf<"jurisdictions.calendar">;
type Calendar = Answer["calendars"][number];

function Years({ calendar, year }: { calendar: Calendar; year: number }) {
  return (
    <div className="flex flex-wrap items-center gap-3 px-4 py-2.5">
      <nav aria-label="Year" className="flex items-center gap-2">
        <ButtonLink href={hrefOf(calendar.id, year - 1)}>{year - 1}</ButtonLink>
        <span className="font-semibold">{year}</span>
        <ButtonLink href={hrefOf(calendar.id, year + 1)}>{year + 1}</ButtonLink>
      </nav>
      <p className="text-ink-2">
        {calendar.citation} · {RULE_STATUS_WORDS[calendar.status]} · {calendar.firstYear}–{calendar.lastYear}.
        Saturdays and Sundays are days off.
      </p>
    </div>
  );
}

type ChangesProps = {
  calendar: Calendar;
  answer: Answer;
  zone: string;
};

async function Changes({ calendar, answer: { today, tables }, zone }: ChangesProps) {
  const [dayDraft, calendarDraft] = await Promise.all([
    found((api) => api.drafts.read({ subject: "calendar-day" })),
    found((api) => api.drafts.read({ subject: "calendar" })),
  ]);
  return (
    <div className="grid max-w-5xl gap-6 p-4 lg:grid-cols-2">
      <div className="grid content-start gap-2">
        <p className="text-ink-2">
          Nothing that was decided changes, and open requests are timed by the calendar as it stood when they
          were received. Only days to come can be changed.
        </p>
        <DayForm
          key={calendar.id}
          calendar={calendar}
          earliestOn={addDays(today, 1)}
          saved={openedDraft(dayDraft)}
          zone={zone}
        />
      </div>
      <CalendarForm tables={tables} saved={openedDraft(calendarDraft)} zone={zone} />
    </div>
  );
}
