import { AppError } from "../../domain/errors";
import type { OpenProgramInput } from "../../domain/programs/schema";
import type { Context } from "../caller";

export type ChosenParties = { clinicId: string; clinicName: string; employerName: string };

type Row = {
  payer: string | null;
  employer: string | null;
  physician: boolean;
  adjustor: boolean;
  case_manager: boolean;
};

/** The chosen parties, each of the right kind; BAD_INPUT names the one that is not. */
export async function chooseParties({ tx, actor }: Context, input: OpenProgramInput): Promise<ChosenParties> {
  const { payerId, employerId, physicianId, adjustorId, caseManagerId } = input;
  const [row] = await tx.sql<Row>(
    "chosen_parties",
    `select (select name from organization where id = $1 and kind = 'payer') as payer,
       (select name from organization where id = $2 and kind = 'employer') as employer,
       exists (select from membership where person_id = $3 and role = 'physician' and disabled_at is null) as physician,
       exists (select from membership where person_id = $4 and organization_id = $1
         and role in ('adjustor', 'claims_manager') and disabled_at is null) as adjustor,
       exists (select from membership where person_id = $5 and role = 'case_manager' and disabled_at is null) as case_manager`,
    [payerId, employerId, physicianId, adjustorId, caseManagerId],
  );
  refuseUnless(row?.payer, "payerId", "a payer");
  refuseUnless(row?.employer, "employerId", "an employer");
  refuseUnless(physicianId === null || row?.physician, "physicianId", "a physician");
  refuseUnless(adjustorId === null || row?.adjustor, "adjustorId", "an adjustor of this payer");
  refuseUnless(caseManagerId === null || row?.case_manager, "caseManagerId", "a case manager");
  return {
    clinicId: actor.organizationId ?? "",
    clinicName: actor.organizationName ?? "",
    employerName: row?.employer ?? "",
  };
}

function refuseUnless(fits: unknown, field: string, what: string): void {
  if (!fits)
    throw new AppError("BAD_INPUT", `This is not ${what} of the directory; choose one from the list.`, field);
}
