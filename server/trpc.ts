import { initTRPC, TRPCError } from "@trpc/server";
import type { z } from "zod";
import type { Permission } from "./domain/access/permissions";
import { AppError, type AppErrorCode } from "./domain/errors";
import { logger } from "./logger";
import type { Identity } from "./services/actor";
import type { Command, Keyed } from "./services/command";
import type { Query } from "./services/query";
import { asRefusal } from "./services/refusals";

/** What every call carries: who calls (null before sign-in) and the reference a user can quote. */
export type CallContext = { identity: Identity | null; reference: string };

/** Every procedure says which permission guards it; the access matrix is generated from this. */
type Meta = { permission: Permission; name: string };

const statusOf = {
  BAD_INPUT: "BAD_REQUEST",
  NOT_FOUND: "NOT_FOUND",
  FORBIDDEN: "FORBIDDEN",
  UNAUTHENTICATED: "UNAUTHORIZED",
  CONFLICT: "CONFLICT",
  RULE: "PRECONDITION_FAILED",
  TOO_MANY: "TOO_MANY_REQUESTS",
  UNAVAILABLE: "SERVICE_UNAVAILABLE",
} as const satisfies Record<AppErrorCode, TRPCError["code"]>;

const t = initTRPC
  .context<CallContext>()
  .meta<Meta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error, ctx }) => ({
      ...shape,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        reason: error.cause instanceof AppError ? error.cause.code : null,
        field: error.cause instanceof AppError ? (error.cause.field ?? null) : null,
        reference: ctx?.reference ?? null,
      },
    }),
  });

export const router = t.router;

/** One line of the API: a command as a mutation. */
export function write<I extends z.ZodType, R>(command: Command<I, R>) {
  return t.procedure
    .meta({ permission: command.permission, name: command.name })
    .input((raw: unknown) => raw as z.input<I> & Keyed)
    .mutation(({ ctx, input }) =>
      answer(ctx, command.name, (identity) => command.run({ identity }, input as z.input<I> & Keyed)),
    );
}

/** One line of the API: a query. */
export function read<I extends z.ZodType, R>(query: Query<I, R>) {
  return t.procedure
    .meta({ permission: query.permission, name: query.name })
    .input((raw: unknown) => raw as z.input<I>)
    .query(({ ctx, input }) =>
      answer(ctx, query.name, (identity) => query.run({ identity }, input as z.input<I>)),
    );
}

/** A subscription guarded like everything else; `follow` yields until the signal ends. */
export function follow<T>(
  permission: Permission,
  name: string,
  start: (identity: Identity, signal: AbortSignal) => AsyncIterable<T>,
) {
  return t.procedure.meta({ permission, name }).subscription(async function* ({ ctx, signal }) {
    if (!ctx.identity) throw signedOut();
    yield* start(ctx.identity, signal ?? new AbortController().signal);
  });
}

async function answer<R>(
  ctx: CallContext,
  name: string,
  run: (identity: Identity) => Promise<R>,
): Promise<R> {
  if (!ctx.identity) throw signedOut();
  try {
    return await run(ctx.identity);
  } catch (error) {
    throw toTrpc(error, name, ctx.reference);
  }
}

function signedOut(): TRPCError {
  const cause = new AppError(
    "UNAUTHENTICATED",
    "You are signed out. Nothing was lost: sign in again in another tab, then try this once more.",
  );
  return new TRPCError({ code: "UNAUTHORIZED", message: cause.message, cause });
}

// A refusal keeps its sentence; anything else tells the user only a reference, and the log the rest.
function toTrpc(error: unknown, name: string, reference: string): TRPCError {
  const refusal = asRefusal(error);
  if (refusal)
    return new TRPCError({ code: statusOf[refusal.code], message: refusal.message, cause: refusal });
  logger.error({ reference, procedure: name, fault: faultOf(error) }, "fault");
  const sentence = `Something went wrong on our side. Nothing was saved; try again, or quote ${reference} to support.`;
  return new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: sentence });
}

// Messages of drivers may hold values; the log gets the kind, the code and the place.
function faultOf(error: unknown) {
  if (!(error instanceof Error)) return { name: "unknown" };
  const { code } = error as { code?: string };
  return {
    name: error.name,
    code,
    at: error.stack
      ?.split("\n")
      .filter((line) => line.includes(" at "))
      .slice(0, 6),
  };
}
