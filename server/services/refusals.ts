import { ZodError } from "zod";
import { AppError } from "../domain/errors";

const unavailable =
  "The portal cannot reach its records at this moment. Nothing was lost; try again in a few seconds.";
const lost = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "57P01",
  "57P02",
  "57P03",
  "08006",
  "08001",
]);
const repeated = new Set(["23505", "P2002"]);

/** Any error as a refusal a person can read, or null when it is a fault of ours that must be logged. */
export function asRefusal(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof ZodError) return fromZod(error);
  const code = codeOf(error);
  if (code && lost.has(code)) return new AppError("UNAVAILABLE", unavailable);
  if (
    error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  )
    return new AppError("UNAVAILABLE", unavailable);
  if (code && repeated.has(code))
    return new AppError("CONFLICT", "This has just been recorded by somebody else. Reload to see it.");
  return null;
}

function fromZod(error: ZodError): AppError {
  const issue = error.issues[0];
  const field = issue?.path.join(".");
  return new AppError(
    "BAD_INPUT",
    issue?.message ?? "Something in the form needs mending.",
    field || undefined,
  );
}

// Prisma wraps the driver's error; the code of PostgreSQL lies further in.
function codeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null) return null;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  const inner = cause as { originalCode?: string; code?: string; kind?: string } | undefined;
  if (inner?.kind === "ConnectionClosed" || inner?.kind === "DatabaseNotReachable") return "ECONNRESET";
  const found = inner?.originalCode ?? inner?.code ?? code;
  return typeof found === "string" ? found : null;
}
