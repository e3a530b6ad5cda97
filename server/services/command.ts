import { z } from "zod";
import { may, type Permission } from "../domain/access/permissions";
import { AppError } from "../domain/errors";
import type { DomainEvent } from "../domain/events";
import type { Actor } from "./actor";
import { type Caller, type Context, within } from "./caller";
import { once } from "./idempotency";
import { record } from "./record";
import { refuseUnstorable } from "./storable";

type Outcome<R> = { result: R; event: DomainEvent | DomainEvent[] };

type Definition<I extends z.ZodType, R> = {
  /** The command's own name, for idempotency and logs: "determineRequest". */
  name: string;
  permission: Permission;
  /** A schema, or a function of today's facts that gives one. */
  input: I | ((context: Context) => I);
  run(context: Context, input: z.output<I>): Promise<Outcome<R>>;
};

/** What any command also takes: a key under which a repeat has one effect. */
export type Keyed = { idempotencyKey?: string };

const Envelope = z.looseObject({
  idempotencyKey: z
    .uuid({ error: "The form's key is not one of ours. Reload the page and send it again." })
    .optional(),
});

export type Command<I extends z.ZodType, R> = {
  kind: "command";
  name: string;
  permission: Permission;
  run(caller: Caller, input: z.input<I> & Keyed): Promise<R>;
};

/**
 * A write: permission, parse, transaction under the actor's identity, run, audit and outbox, commit.
 * Without an event it does not compile; an error leaves nothing written.
 */
export function command<I extends z.ZodType, R>(definition: Definition<I, R>): Command<I, R> {
  const { name, permission } = definition;
  return {
    kind: "command",
    name,
    permission,
    run: (caller, raw) => within(caller, (context) => perform(definition, context, raw)),
  };
}

async function perform<I extends z.ZodType, R>(
  definition: Definition<I, R>,
  context: Context,
  raw: z.input<I> & Keyed,
): Promise<R> {
  allow(context.actor, definition.permission);
  refuseUnstorable(raw);
  const { idempotencyKey, ...rest } = Envelope.parse(raw);
  const schema = typeof definition.input === "function" ? definition.input(context) : definition.input;
  // A schema may name the key itself, to insist on one.
  const input = schema.parse(raw);
  const execute = async () => {
    const { result, event } = await definition.run(context, input);
    await record(context, ...(Array.isArray(event) ? event : [event]));
    return result;
  };
  if (!idempotencyKey) return execute();
  return once(context, { key: idempotencyKey, command: definition.name, input: rest }, execute);
}

/** Refuses FORBIDDEN unless the actor's role may. */
export function allow(actor: Actor, permission: Permission): void {
  if (!may(actor.role, permission))
    throw new AppError("FORBIDDEN", "Your role does not include this. Ask your administrator if it should.");
}
