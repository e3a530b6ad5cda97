import type { Cents } from "@/server/domain/money";

/** What is paid of a charge: the lesser of charge and table where the schedule says so, else the table. Integer cents. */
export function allowedCents(input: {
  billedCents: Cents;
  tableCents: Cents;
  lesserOfBilled: boolean;
}): Cents {
  return input.lesserOfBilled ? Math.min(input.billedCents, input.tableCents) : input.tableCents;
}
