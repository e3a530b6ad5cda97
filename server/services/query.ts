import type { z } from "zod";
import type { Permission } from "../domain/access/permissions";
import { type Caller, type Context, within } from "./caller";
import { allow } from "./command";
import { refuseUnstorable } from "./storable";

type Definition<I extends z.ZodType, R> = {
  name: string;
  permission: Permission;
  input: I;
  /** The program whose health information the answer shows, for the record of readers; null for lists and money. */
  views: ((result: R) => string | null) | null;
  run(context: Context, input: z.output<I>): Promise<R>;
};

export type Query<I extends z.ZodType, R> = {
  kind: "query";
  name: string;
  permission: Permission;
  run(caller: Caller, input: z.input<I>): Promise<R>;
};

/** A read: permission, parse, transaction under the actor's identity, run; a health record read is noted. */
export function query<I extends z.ZodType, R>(definition: Definition<I, R>): Query<I, R> {
  const { name, permission } = definition;
  return {
    kind: "query",
    name,
    permission,
    run: (caller, raw) => within(caller, (context) => perform(definition, context, raw)),
  };
}

async function perform<I extends z.ZodType, R>(
  definition: Definition<I, R>,
  context: Context,
  raw: z.input<I>,
): Promise<R> {
  allow(context.actor, definition.permission);
  refuseUnstorable(raw);
  const result = await definition.run(context, definition.input.parse(raw));
  const programId = definition.views?.(result);
  if (programId) await noteView(context, programId, definition.name);
  return result;
}

async function noteView({ tx, actor, now }: Context, programId: string, what: string): Promise<void> {
  if (actor.role === "worker") return;
  await tx.sql(
    "note_view",
    "insert into record_view (at, person_id, role, organization_id, program_id, what) values ($1,$2,$3,$4,$5,$6)",
    [now, actor.personId, actor.role, actor.organizationId, programId, what],
  );
}
