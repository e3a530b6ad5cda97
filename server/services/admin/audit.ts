import { z } from "zod";
import type { Role } from "@/server/domain/access/roles";
import { type AuditedBody, eventAbout } from "@/server/domain/audit/event-about";
import { eventWords } from "@/server/domain/audit/event-words";
import type { Context } from "../caller";
import { query } from "../query";
import { type ChainCheck, verifyChain } from "./verify-chain";

export type AuditLine = {
  seq: number;
  at: string;
  byName: string;
  role: Role;
  what: string;
  /** The record's own number, or what was set, for which of the organization's people and from when; no findings. */
  about: string | null;
};

type Row = {
  seq: string;
  at: Date;
  name: string | null;
  role: Role;
  type: string;
  body: AuditedBody;
  /** Whose access or limit was changed. */
  person: string | null;
};

const pageSize = 50;

/** The organization's own trail, newest first, fifty at a time, and whether its chain is whole. */
export const auditTrail = query({
  name: "auditTrail",
  permission: "audit:read",
  input: z.object({ before: z.number().int().positive().nullable().default(null) }),
  views: null,
  async run(context, { before }): Promise<{ lines: AuditLine[]; next: number | null; chain: ChainCheck }> {
    const rows = await loadEntries(context, before);
    const lines = rows.slice(0, pageSize).map(auditLine);
    const next = rows.length > pageSize ? (lines.at(-1)?.seq ?? null) : null;
    return { lines, next, chain: await verifyChain(context) };
  },
});

async function loadEntries({ tx, actor }: Context, before: number | null): Promise<Row[]> {
  return tx.sql<Row>(
    "audit_page",
    `select e.seq, e.at, f.given_name || ' ' || f.family_name as name, e.role, e.type, e.body,
       g.given_name || ' ' || g.family_name as person
     from audit_entry e left join person f on f.id = e.person_id
     left join membership m on m.id = (e.body->>'membershipId')::uuid and m.organization_id = e.chain_id
     left join person g on g.id = m.person_id
     where e.chain_id = $1 and ($2::bigint is null or e.seq < $2) order by e.seq desc limit ${pageSize + 1}`,
    [actor.organizationId, before],
  );
}

function auditLine({ seq, at, name, role, type, body, person }: Row): AuditLine {
  return {
    seq: Number(seq),
    at: at.toISOString(),
    byName: name ?? "Full Duty",
    role,
    what: eventWords(type),
    about: eventAbout(body, person),
  };
}
