import { createHmac, timingSafeEqual } from "node:crypto";
import type { PublicCard } from "@/server/domain/outcomes/public-card";
import { env } from "@/server/env";

/** Letters and digits that are not taken for one another. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 12;

/**
 * A short code that only this portal can have given to these figures of this clinic and period: "K7QF-M2XD-9PWA".
 * Null where no figures are shown.
 */
export function cardCode(slug: string, { figures, period }: PublicCard): string | null {
  if (!figures) return null;
  const { completers, starters } = figures;
  const said = [slug, period.from, period.to, completers.count, completers.of, starters.count, starters.of];
  const digest = createHmac("sha256", `scorecard ${env().AUTH_SECRET}`).update(said.join("|")).digest();
  const letters = [...digest.subarray(0, length)].map((byte) => alphabet[byte % alphabet.length]).join("");
  return letters.replace(/(.{4})(?=.)/g, "$1-");
}

/** Whether a code somebody holds is the one of these figures; dashes, spaces and case do not matter. */
export function codeFits(held: string, code: string | null): boolean {
  if (code === null) return false;
  const plain = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const [a, b] = [Buffer.from(plain(held)), Buffer.from(plain(code))];
  return a.length === b.length && timingSafeEqual(a, b);
}
