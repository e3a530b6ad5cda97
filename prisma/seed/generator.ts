import type { BodyRegion } from "@/server/domain/programs/labels";
import {
  type AdjustorKey,
  type CaseManagerKey,
  type ClinicKey,
  type EmployerKey,
  organizations,
  type PhysicianKey,
} from "./cast";
import { courses } from "./courses/all";
import type { JobKey } from "./jobs";
import { familyNames, givenNames } from "./people-names";
import { type Random, randomFrom } from "./random";
import type { Referral } from "./story/referral";
import type { Story } from "./story/story";

type Place = {
  clinic: ClinicKey;
  employers: readonly EmployerKey[];
  adjustors: readonly AdjustorKey[];
  physician: PhysicianKey;
  nurse: CaseManagerKey;
};

/** Where a course takes place, in turn: three states, mostly Texas. */
const places: readonly Place[] = [
  {
    clinic: "loneStar",
    employers: ["aldine", "brazos"],
    adjustors: ["marsh", "shah"],
    physician: "chen",
    nurse: "alvarez",
  },
  {
    clinic: "gulfCoast",
    employers: ["calcasieu"],
    adjustors: ["fontenot"],
    physician: "broussard",
    nurse: "boone",
  },
  {
    clinic: "panhandle",
    employers: ["caprock", "brazos"],
    adjustors: ["marsh", "shah"],
    physician: "chen",
    nurse: "alvarez",
  },
  {
    clinic: "cumberland",
    employers: ["volunteer"],
    adjustors: ["fontenot", "shah", "marsh"],
    physician: "broussard",
    nurse: "boone",
  },
];

const jobsAt: Record<EmployerKey, readonly JobKey[]> = {
  aldine: ["police", "firefighter", "janitor", "carrier"],
  brazos: ["freight", "truck", "warehouse"],
  caprock: ["laborer", "carpenter", "electrician"],
  calcasieu: ["laborer", "truck", "electrician"],
  volunteer: ["warehouse", "freight", "truck"],
  bayshore: ["nurse", "aide"],
};

const complaints: readonly { region: BodyRegion; diagnosis: readonly [string, string] }[] = [
  { region: "Low back", diagnosis: ["M54.50", "Low back pain"] },
  { region: "Low back", diagnosis: ["S39.012A", "Strain of the low back"] },
  { region: "Shoulder", diagnosis: ["S46.012A", "Strain of the left rotator cuff"] },
  { region: "Knee", diagnosis: ["S83.241A", "Tear of the medial meniscus, right knee"] },
  { region: "Neck", diagnosis: ["S16.1XXA", "Strain of the neck"] },
  { region: "Ankle or foot", diagnosis: ["S93.402A", "Sprain of the left ankle"] },
];

function referralOf(random: Random, index: number): Referral {
  const place = places[index % places.length] as Place;
  const employer = random.pick(place.employers);
  const given = givenNames[(index * 5) % givenNames.length];
  const family = familyNames[(index * 7) % familyNames.length];
  return {
    claim: `${organizations[place.clinic].state}-${41_000 + index * 17}`,
    worker: `${given} ${family}`,
    job: random.pick(jobsAt[employer]),
    kind: random.chance(0.7) ? "hardening" : "conditioning",
    clinic: place.clinic,
    employer,
    adjustor: random.pick(place.adjustors),
    physician: place.physician,
    nurse: place.nurse,
    ...random.pick(complaints),
    injuredWeeksAgo: random.between(9, 30),
    weeklyWageDollars: random.between(58, 135) * 10,
  };
}

/** The rest of the demonstration's programs: the same for the same seed. */
export function generatedStories(seed = 20_261_123): Story[] {
  const random = randomFrom(seed);
  return courses.map((draw, index) => {
    const referral = referralOf(random, index);
    const minutes = referral.kind === "hardening" ? 240 : 180;
    return { referral, ...draw(random, minutes) };
  });
}
