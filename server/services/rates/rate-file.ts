import { z } from "zod";
import { daySchema } from "../../domain/plain-date-schema";

const mostBytes = 2 * 1024 * 1024;
const mostCharacters = Math.ceil(mostBytes / 3) * 4;

/** A file of rates as it was sent, and how it is to be brought in. */
export const RateFile = z.object({
  fileName: z
    .string({ error: "The file has no name; choose it again." })
    .trim()
    .min(1, { error: "The file has no name; choose it again." })
    .max(200, { error: "The file's name is longer than 200 characters; shorten it." }),
  /** The file's bytes in base 64. */
  content: z
    .base64({ error: "Choose a file of rates (CSV)." })
    .max(mostCharacters, { error: "The file is larger than 2 MB; send it in parts." }),
  effectiveOn: daySchema("The effective date"),
  /** What happens to rates in force that the file leaves out, of the states and clinics it names. */
  leftOut: z
    .enum(["keep", "end"], { error: "Say whether rates that the file leaves out stay or end." })
    .default("keep"),
});
export type RateFile = z.output<typeof RateFile>;

export const bytesOf = ({ content }: Pick<RateFile, "content">) =>
  new Uint8Array(Buffer.from(content, "base64"));
