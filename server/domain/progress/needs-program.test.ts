import { describe, expect, it } from "vitest";
import { anAbility, BASELINE_DAY, drag, policeBaseline, policeJob, stand } from "./fixtures/job";
import { jobMatch } from "./job-match";
import { needsProgram } from "./needs-program";

const met = policeJob.map((demand) => anAbility(demand, demand.required));
const without = (id: string) => met.filter((ability) => ability.demandId !== id);
const need = (abilities: typeof met) => needsProgram(jobMatch(policeJob, abilities, BASELINE_DAY));

describe("who needs a program", () => {
  it("a worker short on essential demands", () => {
    expect(need(policeBaseline)).toEqual({
      verdict: "program",
      sentence: "At 72.6 % with 3 essential demands short (drag 165 lb → 101), a program has work to do.",
    });
  });

  it.each([
    ["at 100 and ready", met, "no_program", "Ready for full duty at 100.0 %: no program is needed."],
    [
      "ready, short only where the job does not insist",
      [...without("stand"), anAbility(stand, 180)],
      "no_program",
      "Ready for full duty at 95.0 %: no program is needed.",
    ],
    [
      "met, but effort was not valid",
      [...without("drag"), anAbility(drag, 165, { effortValid: false })],
      "no_essential_gap",
      "At 100.0 % every essential demand tested is met: no gap for a program to close.",
    ],
    [
      "not tested where it matters",
      without("drag"),
      "not_known",
      "Not known yet: test the 1 essential demand not tested.",
    ],
  ] as const)("%s", (_, abilities, verdict, sentence) =>
    expect(need([...abilities])).toEqual({ verdict, sentence }),
  );
});
