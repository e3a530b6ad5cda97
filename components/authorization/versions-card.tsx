import Link from "next/link";
import { Card } from "@/components/ui/card";
import type { RequestView } from "./request-view";

/** The versions before and after this one; nothing where there is only this one. */
export function VersionsCard({ versions }: Pick<RequestView, "versions">) {
  if (versions.length === 0) return null;
  return (
    <Card title="Versions" className="self-start">
      <ul className="grid gap-1">
        {versions.map(({ id, number, relation, typeLabel, statusLabel }) => (
          <li key={id}>
            This request {relation}{" "}
            <Link href={`/requests/${id}`} className="font-semibold underline">
              {number}
            </Link>
            <span className="text-ink-2">
              , {typeLabel.toLowerCase()}
              {statusLabel && statusLabel !== typeLabel && ` · ${statusLabel.toLowerCase()}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
