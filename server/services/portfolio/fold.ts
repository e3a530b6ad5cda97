import { type Caller, within } from "../caller";

/** So many changes are counted in one transaction. */
const AT_ONCE = 5_000;

/** Counts every change that waits, payer by payer; returns how many. For the product itself. */
export async function foldPortfolios(caller: Caller): Promise<number> {
  const waiting = await within(caller, ({ tx }) =>
    tx.sql<{ payer_id: string }>(
      "payers_to_fold",
      "select distinct payer_id from portfolio_touch order by 1",
    ),
  );
  let counted = 0;
  for (const { payer_id } of waiting) counted += await foldOne(caller, payer_id);
  return counted;
}

async function foldOne(caller: Caller, payerId: string): Promise<number> {
  let counted = 0;
  for (let taken = AT_ONCE; taken === AT_ONCE; counted += taken) {
    const [row] = await within(caller, ({ tx }) =>
      tx.sql<{ taken: number }>("fold_portfolio", "select fold_portfolio($1, $2) as taken", [
        payerId,
        AT_ONCE,
      ]),
    );
    taken = row?.taken ?? 0;
  }
  return counted;
}
