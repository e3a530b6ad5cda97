import Link from "next/link";
import { FigureButton } from "@/components/explain/figure-button";
import { Card } from "@/components/ui/card";
import { STATUS_LABELS, TYPE_LABELS } from "@/server/domain/authorization/request";
import { formatInstant } from "@/server/domain/instant";
import { formatMoney } from "@/server/domain/money";
import type { WorkingFile } from "./file-header";

type RequestListProps = Pick<WorkingFile, "requests"> & {
  zone: string;
  /** The program for which a former request may be asked again; null where none may. */
  askAgainOf?: string | null;
};

/** Every request of the program, newest first, with its status. */
export function RequestList({ requests, zone, askAgainOf = null }: RequestListProps) {
  return (
    <Card title="Requests">
      {requests.length === 0 && <p className="text-ink-2">Nothing has been asked for yet.</p>}
      <ul className="grid gap-2">
        {requests.map((each) => (
          <li key={each.id} className="flex flex-wrap items-baseline justify-between gap-x-3">
            <Link
              href={`/requests/${each.id}`}
              className="inline-flex min-h-6 items-center font-medium text-accent hover:underline"
            >
              {each.number}
            </Link>
            <span>{STATUS_LABELS[each.status]}</span>
            {askAgainOf && (
              <Link
                href={`/clinic/programs/${askAgainOf}/request?like=${each.id}`}
                className="inline-flex min-h-6 items-center text-xs text-accent hover:underline"
              >
                Ask again like {each.number}
              </Link>
            )}
            <span className="basis-full text-xs text-ink-2">
              {TYPE_LABELS[each.type]}, {each.sessions} sessions,{" "}
              <FigureButton of={`request:${each.id}`} figure="request" label={`Price of ${each.number}`}>
                {formatMoney(each.priceCents)}
              </FigureButton>
              {each.dueAt && (
                <>
                  {" · decision due "}
                  <FigureButton
                    of={`request:${each.id}`}
                    figure="deadline"
                    label={`Deadline of ${each.number}`}
                  >
                    {formatInstant(each.dueAt, zone)}
                  </FigureButton>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
