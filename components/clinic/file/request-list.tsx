import Link from "next/link";
import { Card } from "@/components/ui/card";
import { STATUS_LABELS, TYPE_LABELS } from "@/server/domain/authorization/request";
import { formatInstant } from "@/server/domain/instant";
import { formatMoney } from "@/server/domain/money";
import type { WorkingFile } from "./file-header";

/** Every request of the program, newest first, with its status. */
export function RequestList({ requests, zone }: Pick<WorkingFile, "requests"> & { zone: string }) {
  return (
    <Card title="Requests">
      {requests.length === 0 && <p className="text-ink-2">Nothing has been asked for yet.</p>}
      <ul className="grid gap-2">
        {requests.map((each) => (
          <li key={each.id} className="flex flex-wrap items-baseline justify-between gap-x-3">
            <Link href={`/requests/${each.id}`} className="font-medium text-accent hover:underline">
              {each.number}
            </Link>
            <span>{STATUS_LABELS[each.status]}</span>
            <span className="basis-full text-xs text-ink-2">
              {TYPE_LABELS[each.type]}, {each.sessions} sessions, {formatMoney(each.priceCents)}
              {each.dueAt && ` · decision due ${formatInstant(each.dueAt, zone)}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
