import type { AdjustorKey, ClinicKey, EmployerKey } from "../cast";
import type { JobKey } from "../jobs";

/** A clinic's earlier programs with one payer: how many completed, how many of these at full duty, how many left. */
export type Past = {
  clinic: ClinicKey;
  adjustor: AdjustorKey;
  employer: EmployerKey;
  jobs: readonly JobKey[];
  completed: number;
  fullDuty: number;
  left: number;
};

export const pasts: readonly Past[] = [
  {
    clinic: "loneStar",
    adjustor: "marsh",
    employer: "aldine",
    jobs: ["police", "firefighter", "carrier"],
    completed: 38,
    fullDuty: 24,
    left: 5,
  },
  {
    clinic: "panhandle",
    adjustor: "marsh",
    employer: "caprock",
    jobs: ["laborer", "carpenter"],
    completed: 21,
    fullDuty: 9,
    left: 6,
  },
  {
    clinic: "bay",
    adjustor: "marsh",
    employer: "bayshore",
    jobs: ["nurse", "aide"],
    completed: 33,
    fullDuty: 19,
    left: 4,
  },
  {
    clinic: "cumberland",
    adjustor: "shah",
    employer: "volunteer",
    jobs: ["warehouse", "freight"],
    completed: 22,
    fullDuty: 14,
    left: 3,
  },
  {
    clinic: "gulfCoast",
    adjustor: "shah",
    employer: "brazos",
    jobs: ["truck", "freight"],
    completed: 12,
    fullDuty: 6,
    left: 3,
  },
  {
    clinic: "gulfCoast",
    adjustor: "fontenot",
    employer: "calcasieu",
    jobs: ["laborer", "electrician"],
    completed: 24,
    fullDuty: 13,
    left: 4,
  },
  {
    clinic: "cumberland",
    adjustor: "fontenot",
    employer: "volunteer",
    jobs: ["truck", "warehouse"],
    completed: 11,
    fullDuty: 7,
    left: 2,
  },
];
