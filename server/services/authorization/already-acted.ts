import { STATUS_LABELS } from "@/server/domain/authorization/request";
import { AppError } from "@/server/domain/errors";
import { formatInstant } from "@/server/domain/instant";
import type { RequestRecord } from "./request-record";

/** What the one who comes second is told: who did what with the request, and when; null while nothing closed it. */
export function alreadyActed({ state, actions, zone, asked }: RequestRecord): AppError | null {
  const last = actions.findLast(({ seq }) => seq === state.lastSeq);
  if (!last || state.holder !== "none") return null;
  const what = `${STATUS_LABELS[state.status]} by ${last.byName}, ${formatInstant(last.at, zone)}`;
  const sessions = last.detail.sessions;
  const part = sessions === undefined ? "" : `: ${sessions} of ${asked.sessions} sessions`;
  return new AppError("CONFLICT", `${what}${part}. Nothing was changed; open the request to read it.`);
}
