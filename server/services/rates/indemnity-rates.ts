import type { StoredIndemnity } from "../../domain/fees/add-indemnity";
import type { IndemnityRate } from "../../domain/fees/indemnity.data";
import type { PlainDate } from "../../domain/plain-date";
import type { Context } from "../caller";

type Row = { id: string; body: IndemnityRate; injured_to: PlainDate | null };

/** A state's dated indemnity rates, each with the last day of injury it has now. */
export async function storedIndemnity({ tx }: Context, state: string): Promise<StoredIndemnity[]> {
  const rows = await tx.sql<Row>(
    "indemnity_rates",
    "select id, body, injured_to::text from indemnity_rate where jurisdiction = $1 order by injured_from",
    [state],
  );
  return rows.map(({ id, body, injured_to }) => ({ id, rate: { ...body, injuredTo: injured_to } }));
}

/** The rates by which a week off work of an injury in this state is replaced. */
export async function loadIndemnityRates(context: Context, state: string): Promise<IndemnityRate[]> {
  return (await storedIndemnity(context, state)).map(({ rate }) => rate);
}
