import type { Actor, Identity } from "./actor";
import type { Tx } from "./transaction";
import { transaction } from "./transaction";

/** What a running command or query holds: its transaction, who acts, and when. */
export type Context = { tx: Tx; actor: Actor; now: Date };

/** Who calls: an identity to open a transaction for, or the context of a command already running. */
export type Caller = { identity: Identity; now?: Date } | Context;

/** Runs inside the caller's own transaction when it has one, else in a new one. */
export function within<T>(caller: Caller, run: (context: Context) => Promise<T>): Promise<T> {
  if ("tx" in caller) return run(caller);
  const now = caller.now ?? new Date();
  return transaction(caller.identity, ({ tx, actor }) => run({ tx, actor, now }));
}
