import { Card } from "@/components/ui/card";
import { roleLabels } from "@/server/domain/access/roles";
import type { Overview } from "./types";

/** Everybody who has a part in the program, with the number to call. */
export function PartiesCard({ parties }: Pick<Overview, "parties">) {
  return (
    <Card title="Parties">
      <ul className="grid gap-1">
        {parties.map(({ role, name, organizationName, phone }) => (
          <li key={role} className="flex flex-wrap justify-between gap-x-3">
            <span>
              <span className="text-ink-2">{roleLabels[role]}</span>{" "}
              {[name, organizationName].filter(Boolean).join(", ")}
            </span>
            {phone && (
              <a href={`tel:${phone}`} className="text-accent underline">
                {phone}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
