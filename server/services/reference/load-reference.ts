import { shippedIndemnity } from "../../domain/fees/indemnity.data";
import { shippedLimits } from "../../domain/fees/limits.data";
import { shippedRates } from "../../domain/fees/rates.data";
import { shippedCalendars } from "../../domain/jurisdictions/calendars.data";
import { shippedRules } from "../../domain/jurisdictions/rules.data";
import { type Tx, transaction } from "../transaction";
import { writeRates } from "./write-rates";

/** Writes the shipped rates, indemnity rates, limits of a program, calendars and deadline rules, as the product itself. Again does nothing: what an admin dated anew stays. */
export async function loadReference(): Promise<void> {
  await transaction({ kind: "system" }, async ({ tx }) => {
    await writeRates(tx, shippedRates);
    await writeIndemnity(tx);
    await writeLimits(tx);
    await writeCalendars(tx);
    await writeRules(tx);
  });
}

async function writeRules(tx: Tx): Promise<void> {
  await tx.sql(
    "write_rules",
    `insert into jurisdiction_rule (id, jurisdiction, clock, version, body, citation, status, effective_from, effective_to)
     select r->>'id', r->>'jurisdiction', r->>'clock', (r->>'version')::int, r, r->>'citation', r->>'status',
       (r->>'effectiveFrom')::date, (r->>'effectiveTo')::date
     from jsonb_array_elements($1::jsonb) r on conflict do nothing`,
    [JSON.stringify(shippedRules)],
  );
}

async function writeIndemnity(tx: Tx): Promise<void> {
  await tx.sql(
    "write_indemnity",
    `insert into indemnity_rate (id, jurisdiction, body, injured_from, injured_to, source, status)
     select (r->>'jurisdiction') || '-' || (r->>'injuredFrom'), r->>'jurisdiction', r, (r->>'injuredFrom')::date,
       (r->>'injuredTo')::date, r->>'source', r->>'status' from jsonb_array_elements($1::jsonb) r on conflict do nothing`,
    [JSON.stringify(shippedIndemnity)],
  );
}

async function writeLimits(tx: Tx): Promise<void> {
  await tx.sql(
    "write_limits",
    `insert into program_limit (id, jurisdiction, program, body, effective_from, effective_to, source, status)
     select concat_ws('-', l->>'jurisdiction', l->>'program', l->>'effectiveFrom'), l->>'jurisdiction', l->>'program', l,
       (l->>'effectiveFrom')::date, (l->>'effectiveTo')::date, l->>'source', l->>'status'
     from jsonb_array_elements($1::jsonb) l on conflict do nothing`,
    [JSON.stringify(shippedLimits)],
  );
}

async function writeCalendars(tx: Tx): Promise<void> {
  await tx.sql(
    "write_calendars",
    `insert into calendar (id, name, day_word, base, state, citation, status, first_year, last_year)
     select id, name, "dayWord", base, state, citation, status, "firstYear", "lastYear"
     from jsonb_to_recordset($1::jsonb) as r(id text, name text, "dayWord" text, base text, state text, citation text,
       status text, "firstYear" int, "lastYear" int) on conflict do nothing`,
    [JSON.stringify(shippedCalendars)],
  );
}
