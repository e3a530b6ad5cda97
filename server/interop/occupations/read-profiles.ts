import { readFile } from "node:fs/promises";
import { AppError } from "@/server/domain/errors";
import { type Profile, parseProfile } from "@/server/domain/occupations/profiles";
import type { RowError } from "@/server/domain/occupations/row-result";
import { fileOf } from "./read-rows";

const name = "job_profiles.json";

async function entries(folder: string): Promise<unknown[]> {
  const text = await readFile(fileOf(folder, name), "utf8");
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list;
  } catch {
    throw new AppError("BAD_INPUT", `${name} is not JSON; copy the file again.`);
  }
  throw new AppError("BAD_INPUT", `${name} is not a list of profiles; copy the file again.`);
}

/** The survey's profiles by their code, and the entries that could not be read. */
export async function readProfiles(
  folder: string,
): Promise<{ profiles: Map<string, Profile>; bad: RowError[] }> {
  const results = (await entries(folder)).map((entry, index) => parseProfile(entry, index + 1));
  const good = results.flatMap((result) => (result.ok ? [result.row] : []));
  const bad = results.flatMap((result) => (result.ok ? [] : [result.error]));
  return { profiles: new Map(good.map((profile) => [profile.orsCode, profile])), bad };
}
