import { hash, verify } from "@node-rs/argon2";

/** argon2id with the library's defaults (19 MiB, 2 passes), as OWASP advises (Password Storage Cheat Sheet, 2024). */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  // A missing account takes as long as a wrong password.
  const against = stored ?? (await dummy());
  return (await verify(against, password)) && stored !== null;
}

let dummyHash: Promise<string> | undefined;
function dummy(): Promise<string> {
  dummyHash ??= hash("no such account");
  return dummyHash;
}
