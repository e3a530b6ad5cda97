import { Explain } from "@/components/explain/explain";
import { StackCard } from "@/components/ui/page-stack";
import { explainNext } from "./explained";
import type { MyProgram } from "./types";
import type { WorkerWords } from "./worker-words";

type NextCardProps = { program: MyProgram; words: WorkerWords };

/** The schedule and the day that is hoped for, one short sentence each. */
export function NextCard({ program, words }: NextCardProps) {
  const sentences = [...scheduleSentences(program, words), returnSentence(program, words)];
  return (
    <StackCard title={words.next.heading}>
      <ul className="grid gap-1.5">
        {sentences.filter(Boolean).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {hopesForDay(program) && (
        <div className="text-md">
          <Explain
            label={words.next.how.label}
            value={words.next.how.open}
            explanation={explainNext(program, words)}
            words={words.explain}
          />
        </div>
      )}
    </StackCard>
  );
}

function scheduleSentences({ schedule, endedOn }: MyProgram, { next, day }: WorkerWords): string[] {
  if (endedOn) return [next.ended(day(endedOn))];
  if (!schedule) return [next.notPlanned];
  const { weekNow, weeks, startOn, endOn, sessionsThisWeek, minutesThisWeek, attended, planned } = schedule;
  const hours = String(Number((minutesThisWeek / 60).toFixed(1)));
  const week = sessionsThisWeek === 0 ? next.noSessions : next.sessions(sessionsThisWeek, hours);
  if (weekNow === 0) return [next.before(day(startOn)), next.ends(day(endOn))];
  if (weekNow > weeks) return [next.after(day(endOn)), next.attended(attended, planned)];
  return [next.week(weekNow, weeks), week, next.attended(attended, planned), next.ends(day(endOn))];
}

/** Whether a day is said at all. */
const hopesForDay = ({ expectedReturn, jobMatch, endedOn }: MyProgram) =>
  !endedOn && jobMatch.tenths !== null && !jobMatch.ready && expectedReturn !== null;

function returnSentence({ expectedReturn, jobMatch, endedOn }: MyProgram, words: WorkerWords): string | null {
  const { next, day } = words;
  if (endedOn || jobMatch.tenths === null) return null;
  if (jobMatch.ready) return next.ready;
  if (!expectedReturn) return next.backUnknown;
  const { on, fromOn, toOn } = expectedReturn;
  const from = day(fromOn ?? on);
  return next.back(day(on), toOn ? next.between(from, day(toOn)) : next.orLater(from));
}
