import { RateLimiterMemory } from "rate-limiter-flexible";

/** Reads of public pages by one address in a minute; each process counts its own, so that a read writes nothing. */
const reads = new RateLimiterMemory({ points: 120, duration: 60 });

/** Counts a public read; false once the address has asked too often. */
export async function mayReadPublic(address: string): Promise<boolean> {
  return reads.consume(address).then(
    () => true,
    () => false,
  );
}
