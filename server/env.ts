import { z } from "zod";

const flag = z
  .enum(["0", "1", "true", "false"])
  .optional()
  .transform((value) => value === "1" || value === "true");

const schema = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("production"),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  APP_URL: z.url().optional(),
  DATABASE_URL: z.string().startsWith("postgres", "must be a postgresql:// address").optional(),
  APP_DATABASE_URL: z.string().startsWith("postgres", "must be a postgresql:// address").optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  AUTH_SECRET: z.string().min(32, "must hold at least 32 characters").optional(),
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(5).max(240).default(30),
  SESSION_HOURS: z.coerce.number().int().min(1).max(24).default(12),
  ALLOW_DEMO_ACCOUNTS: flag,
  FULL_DUTY_DATA: z.string().optional(),
  CHROMIUM: z.string().optional(),
  /** Whether the server also works off the jobs; 0 where `npm run worker` does it elsewhere. */
  WORKER: z
    .enum(["0", "1", "true", "false"])
    .default("1")
    .transform((value) => value === "1" || value === "true"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

export type Env = z.infer<typeof schema>;

/**
 * Reads and checks the environment. Throws one Error whose message names every wrong variable and
 * how to mend it; empty strings count as unset.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`These environment variables need mending (see .env.example):\n${lines.join("\n")}`);
}

let cached: Env | undefined;

/** The process's environment, checked once. */
export function env(): Env {
  cached ??= readEnv(process.env);
  return cached;
}
