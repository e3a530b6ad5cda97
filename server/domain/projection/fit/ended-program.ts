import type { SeenWeek } from "../clock";
import type { EssentialCourse } from "../readiness";

/** A discharged program as the fit reads it, in weeks of training. The last of `weeks` is the test at discharge; week 0 the baseline. */
export type EndedProgram = {
  weeks: readonly SeenWeek[];
  essentials: readonly EssentialCourse[];
  /** The stay in force at its end, without the weeks that had no session. */
  stayWeeks: number;
  /** The first week at whose test every essential demand was met; null when there was none within the stay. */
  readyWeek: number | null;
  /** The last week of who left before the end; null for who completed. */
  leftWeek: number | null;
  clinic: string;
  strength: string;
  region: string;
};

/** Still in the program after `week` and not ready yet: who a projection is made for. */
export function isRunningAfter({ stayWeeks, readyWeek, leftWeek }: EndedProgram, week: number): boolean {
  return (
    week < stayWeeks && (readyWeek === null || readyWeek > week) && (leftWeek === null || leftWeek > week)
  );
}

/** The same program as it was known after `week`. */
export function seenAfter(program: EndedProgram, week: number): Pick<EndedProgram, "weeks" | "essentials"> {
  return {
    weeks: program.weeks.filter((seen) => seen.week <= week),
    essentials: program.essentials.map(({ label, ratios }) => ({
      label,
      ratios: ratios.filter((test) => test.week <= week),
    })),
  };
}
