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
  "25P03",
  "08006",
  "08001",
]);
const repeated = new Set(["23505", "23P01", "P2002"]);

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

// Sentences of our own are kept; zod's say nothing to a user, who is told which field to look at instead.
function fromZod(error: ZodError): AppError {
  const issue = error.issues[0];
  const field = issue?.path.join(".") || undefined;
  const own = issue && !/^(Invalid|Too (small|big)|Unrecognized)/.test(issue.message);
  if (own) return new AppError("BAD_INPUT", issue.message, field);
  const what = field ? `“${field}” is missing or not as it should be` : "Something that was sent is missing";
  return new AppError("BAD_INPUT", `${what}. Correct it and send the form again.`, field);
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
