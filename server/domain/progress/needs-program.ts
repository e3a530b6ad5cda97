import { counted } from "../counted";
import { demandNowText } from "../job-demands/labels";
import { formatTenths } from "../percent";
import type { JobMatch } from "./job-match";

export type ProgramNeed = {
  verdict: "program" | "no_program" | "no_essential_gap" | "not_known";
  sentence: string;
};

/**
 * Who needs a program at the end of outpatient therapy (rules.md §2): job match below 100 with a functional gap, that is
 * a tested shortfall, on an essential demand. At 100 and ready: none. What is not tested is not known.
 */
export function needsProgram(match: JobMatch): ProgramNeed {
  const now = formatTenths(match.tenths);
  if (match.ready)
    return { verdict: "no_program", sentence: `Ready for full duty at ${now}: no program is needed.` };
  const gaps = match.essentialUnmet.filter((result) => result.state === "short");
  const [limiting] = match.limiting && gaps.includes(match.limiting) ? [match.limiting] : gaps;
  if (limiting) {
    const short = `${counted(gaps.length, "essential demand")} short`;
    const most = demandNowText(limiting.demand, limiting.measured);
    return { verdict: "program", sentence: `At ${now} with ${short} (${most}), a program has work to do.` };
  }
  if (match.essentialUnmet.length > 0 || match.tenths === null) {
    const untested = match.essentialUnmet.length;
    return {
      verdict: "not_known",
      sentence: `Not known yet: test ${untested > 0 ? `the ${counted(untested, "essential demand")} not tested` : "the job's demands"}.`,
    };
  }
  return {
    verdict: "no_essential_gap",
    sentence: `At ${now} every essential demand tested is met: no gap for a program to close.`,
  };
}
