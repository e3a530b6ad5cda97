import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Context } from "../caller";

/** Whether every entry still hashes to what was written, and the last is the chain's end; else the first that does not. */
export type ChainCheck = { whole: boolean; entries: number; brokenAt: number | null };

type Entry = { seq: string; body: unknown; previous_hash: string; hash: string };
type Walk = { hash: string; seq: number; brokenAt: number | null };

const batch = 2_000;

/** Walks the acting organization's chain from its first entry; see record_event for how an entry is hashed. */
export async function verifyChain(context: Context): Promise<ChainCheck> {
  let walk: Walk = { hash: "", seq: 0, brokenAt: null };
  for (;;) {
    const entries = await nextEntries(context, walk.seq);
    walk = entries.reduce(step, walk);
    if (walk.brokenAt !== null || entries.length < batch) break;
  }
  const brokenAt = walk.brokenAt ?? (await missingAfter(context, walk));
  return { whole: brokenAt === null, entries: walk.seq, brokenAt };
}

async function nextEntries({ tx, actor }: Context, after: number): Promise<Entry[]> {
  return tx.sql<Entry>(
    "audit_walk",
    `select seq, body, previous_hash, hash from audit_entry where chain_id = $1 and seq > $2 order by seq limit ${batch}`,
    [actor.organizationId, after],
  );
}

function step(walk: Walk, entry: Entry): Walk {
  if (walk.brokenAt !== null) return walk;
  const seq = walk.seq + 1;
  const text = `${walk.hash}\n${seq}\n${canonicalize(entry.body)}`;
  const hash = createHash("sha256").update(text).digest("hex");
  const sound = Number(entry.seq) === seq && entry.previous_hash === walk.hash && entry.hash === hash;
  return sound ? { hash, seq, brokenAt: null } : { ...walk, brokenAt: seq };
}

/** Entries cut off at the end leave the head pointing past the last. */
async function missingAfter({ tx, actor }: Context, { hash, seq }: Walk): Promise<number | null> {
  const [head] = await tx.sql<{ seq: string; hash: string }>(
    "audit_end",
    "select seq, hash from audit_head where chain_id = $1",
    [actor.organizationId],
  );
  if (!head) return seq === 0 ? null : 1;
  return Number(head.seq) === seq && head.hash === hash ? null : seq + 1;
}
