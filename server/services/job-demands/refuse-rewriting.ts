import { AppError } from "../../domain/errors";
import type { Demand } from "../../domain/job-demands/demand";
import type { DemandDraft } from "../../domain/job-demands/schema";

export type StoredDemand = Pick<
  Demand,
  "code" | "label" | "kind" | "unit" | "direction" | "band" | "essential" | "weight"
> & {
  required: number | null;
  /** Something has been measured of it. */
  measured: boolean;
  /** An authorization rests on it. */
  decided: boolean;
};

const SHAPE = ["kind", "unit", "direction", "band"] as const;
const AMOUNT = ["required", "essential", "weight"] as const;

const differs = (
  stored: StoredDemand,
  draft: DemandDraft,
  fields: readonly (keyof StoredDemand & keyof DemandDraft)[],
) => fields.some((field) => stored[field] !== draft[field]);

/**
 * What has been measured stays comparable: a measured demand is not dropped and keeps its unit, direction and band.
 * Once an authorization rests on the list, its amounts and what is essential stay too. RULE names the demand's field.
 */
export function refuseRewriting(stored: readonly StoredDemand[], drafts: readonly DemandDraft[]): void {
  for (const old of stored) {
    const index = drafts.findIndex(({ code }) => code === old.code);
    const draft = drafts[index];
    if (!draft) refuseDropping(old);
    else refuseChanging(old, draft, index);
  }
  if (stored.some(({ decided }) => decided)) refuseAdding(stored, drafts);
}

function refuseDropping({ measured, decided, label }: StoredDemand): void {
  if (measured || decided)
    throw new AppError(
      "RULE",
      `“${label}” has been measured or decided on and stays in the list.`,
      "demands",
    );
}

function refuseChanging(old: StoredDemand, draft: DemandDraft, index: number): void {
  if (old.measured && differs(old, draft, SHAPE))
    throw new AppError(
      "RULE",
      `“${old.label}” has been measured in “${old.unit}”; its unit, direction and band stay. Add another demand instead.`,
      `demands.${index}.unit`,
    );
  if (old.decided && differs(old, draft, AMOUNT))
    throw new AppError(
      "RULE",
      `“${old.label}” is part of what was authorized; its amount and whether it is essential stay as decided.`,
      `demands.${index}.required`,
    );
}

function refuseAdding(stored: readonly StoredDemand[], drafts: readonly DemandDraft[]): void {
  const index = drafts.findIndex(({ code }) => !stored.some((old) => old.code === code));
  if (index >= 0)
    throw new AppError(
      "RULE",
      "A treatment has been authorized on this list; no demand is added to it any more.",
      `demands.${index}.code`,
    );
}
