/** Why a thing was refused, as a word a program can branch on. */
export type AppErrorCode =
  | "BAD_INPUT"
  | "NOT_FOUND"
  | "FORBIDDEN"
  | "UNAUTHENTICATED"
  | "CONFLICT"
  | "RULE"
  | "TOO_MANY"
  | "UNAVAILABLE";

/**
 * A refusal a person can act on: what is wrong, and how to mend it, in one sentence.
 * `field` is the input's path ("weeks.2.minutes") when one field is to blame.
 */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly field: string | undefined;
  constructor(code: AppErrorCode, sentence: string, field?: string) {
    super(sentence);
    this.name = "AppError";
    this.code = code;
    this.field = field;
  }
}
