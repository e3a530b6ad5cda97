import type { ChecklistItem } from "@/server/domain/authorization/checklist";
import type { CareAmount, Determination } from "@/server/domain/authorization/determine";
import type { FeeLine } from "@/server/domain/fees/fee-line";
import type { Indemnity } from "@/server/domain/fees/indemnity";
import { formatMoney } from "@/server/domain/money";
import type { Conversation } from "@/server/domain/peer-to-peer/conversation";
import type { ExtensionTest } from "@/server/domain/progress/extension";
import type { Paperwork } from "../authorization/paperwork";
import type { StoredDeadline } from "../authorization/request-deadline";
import type { NamedAction, RequestRecord } from "../authorization/request-record";
import type { ClinicFigures } from "../outcomes/clinic-figures";
import type { Standing } from "../progress/refresh-standing";

type Kept<T> = Partial<T>;
type PacketRequest = Kept<Omit<RequestRecord, "actions" | "state" | "asked">> & {
  asked?: CareAmount;
  actions?: (Omit<NamedAction, "at"> & { at: string })[];
};

/** A stored packet of any version: every part may be missing, and is then left out of the document. */
export type PacketBody = Kept<Standing> & {
  version?: number;
  request?: PacketRequest;
  determination?: Kept<Omit<Determination, "at">> & { at?: string; feeLines?: FeeLine[] };
  authority?: { name?: string; role?: string; limitCents?: number | null };
  clock?: { decidedAt?: string; inTime?: boolean; deadline?: StoredDeadline | null };
  paperwork?: Kept<Paperwork>;
  checklist?: ChecklistItem[];
  extension?: ExtensionTest | null;
  clinic?: ClinicFigures;
  indemnity?: Indemnity | null;
  conversations?: Conversation[];
  projectionMethod?: { name: string; version: string };
  letter?: string;
};

/** The clock on the wall of the request's jurisdiction; Central where an old packet does not say. */
export function zoneIn({ request }: PacketBody): string {
  return request?.zone ?? "America/Chicago";
}

/** "20 sessions, 80 h, $5,120.00" */
export function careText({ sessions, minutes, cents }: CareAmount): string {
  const hours = Number((minutes / 60).toFixed(2));
  return `${sessions} sessions, ${hours} h, ${formatMoney(cents, { cents: true })}`;
}
