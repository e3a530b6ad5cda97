import pino from "pino";
import { env } from "./env";

// Health data never reaches a log: whole inputs and names are cut out wherever they might slip in.
const redact = {
  paths: ["input", "*.input", "password", "*.password", "workerName", "*.workerName", "req.headers.cookie"],
  censor: "[removed]",
};

/** The process's log: one JSON line an entry. */
export const logger = pino({ level: env().LOG_LEVEL, redact, base: null });
