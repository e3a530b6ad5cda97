import { AppError } from "@/server/domain/errors";
import { type Cents, formatMoney, roundHalfUp } from "@/server/domain/money";
import { allowedCents } from "./allowed";
import { codeLabel, type FeeLine } from "./fee-line";
import { hourlyRates } from "./hourly-rates";
import type { FeeRate, RateQuery } from "./rate";
import type { FeeSchedule } from "./schedules.data";

export type StatedCharge = {
  /** The clinic's stated charge an hour; prices where no rate is known, and caps where the lesser is paid. */
  chargePerHourCents?: Cents | null;
};

function knownCharge({ chargePerHourCents: charge }: StatedCharge): Cents | null {
  if (charge === null || charge === undefined) return null;
  if (Number.isInteger(charge) && charge > 0) return charge;
  throw new AppError(
    "BAD_INPUT",
    "The clinic's charge an hour is a whole number of cents above 0.",
    "chargePerHourCents",
  );
}

/** The clinic's stated charge as rates of status `policy`; empty when none is stated. Refuses (BAD_INPUT) a charge of 0. */
export function chargeRates(terms: RateQuery & StatedCharge, schedule: FeeSchedule): FeeRate[] {
  const hourlyCents = knownCharge(terms);
  if (hourlyCents === null) return [];
  return hourlyRates({
    id: `charge-${terms.jurisdiction}-${terms.program}`,
    jurisdiction: terms.jurisdiction,
    program: terms.program,
    accredited: null,
    hourlyCents,
    effectiveFrom: terms.serviceOn,
    effectiveTo: null,
    source: `The clinic's stated charge. ${schedule.whyNoRate}`,
    status: "policy",
  });
}

/** The line at the lesser of charge and table, where the schedule pays so and the charge is known. */
export function lesserOfCharge(line: FeeLine, terms: StatedCharge, schedule: FeeSchedule): FeeLine {
  const charge = knownCharge(terms);
  if (charge === null) return line;
  const billedCents = roundHalfUp((charge * line.minutes) / 60);
  const { lesserOfBilled } = schedule;
  const amountCents = allowedCents({ billedCents, tableCents: line.amountCents, lesserOfBilled });
  if (amountCents === line.amountCents) return line;
  const billed = `${line.minutes / 60} h × ${formatMoney(charge, { cents: true })} charged an hour`;
  const sentence = `${codeLabel(line)}: ${billed} = ${formatMoney(amountCents, { cents: true })}, less than the table's ${formatMoney(line.amountCents, { cents: true })}`;
  return { ...line, amountCents, sentence };
}
