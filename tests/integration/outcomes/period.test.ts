import { beforeAll, expect, it } from "vitest";
import { experience } from "@/server/services/employer/experience";
import { clinicScorecard } from "@/server/services/outcomes/clinic-scorecard";
import { compareClinics } from "@/server/services/outcomes/compare-clinics";
import { portfolio } from "@/server/services/portfolio/portfolio";
import { requestPage } from "@/server/services/request-page/request-page";
import { endProgram } from "../../support/end";
import { makeProgram } from "../../support/program";
import { makeRequest } from "../../support/request";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
let requestId: string;

beforeAll(async () => {
  world = await makeWorld();
  for (const dischargedOn of ["2024-10-31", "2024-11-01", "2024-11-30", "2024-12-01", "2026-11-19"])
    await endProgram(world, await makeProgram(world), { dischargedOn });
  ({ requestId } = await makeRequest(world));
});

/** How many ended programs stand behind the full-duty figure of each page. */
async function counted(now: Date): Promise<Record<string, number | undefined>> {
  const as = (name: PersonName) => ({ identity: world.people[name].identity, now });
  const { clinicId } = world;
  const page = await requestPage.run(as("adjustor"), { requestId });
  return {
    portfolio: (await portfolio.run(as("manager"), {})).total.fullDutyOfStarters.of,
    clinics: (await compareClinics.run(as("manager"), undefined)).lines[0]?.starters.of,
    scorecard: (await clinicScorecard.run(as("adjustor"), { clinicId })).card.fullDutyOfStarters.of,
    ownScorecard: (await clinicScorecard.run(as("therapist"), { clinicId })).card.fullDutyOfStarters.of,
    request: page.outcome.clinic.starters.of,
    employer: (await experience.run(as("employer"), undefined)).total?.fullDuty.of,
  };
}

it("counts the same programs on every page, from the first of a month on, in the middle of one and at its end", async () => {
  for (const [now, programs] of [
    ["2026-11-20T15:00:00Z", 4],
    ["2026-11-29T15:00:00Z", 4],
    ["2026-11-30T15:00:00Z", 2],
    ["2026-12-01T15:00:00Z", 2],
  ] as const) {
    const all = await counted(new Date(now));
    expect([now, all]).toEqual([now, Object.fromEntries(Object.keys(all).map((page) => [page, programs]))]);
  }
});
