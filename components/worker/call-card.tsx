import { StackCard } from "@/components/ui/page-stack";
import type { MyProgram } from "./types";
import type { WorkerWords } from "./worker-words";

type CallCardProps = { contacts: MyProgram["contacts"]; words: WorkerWords };

/** Whom to call, the clinic first; a press on the number dials it. */
export function CallCard({ contacts, words: { call } }: CallCardProps) {
  return (
    <StackCard title={call.heading}>
      <ul className="grid">
        {contacts.map(({ role, name, organizationName, phone }) => (
          <li key={role} className="border-b border-line-2 py-2 last:border-0">
            <span className="block font-medium">{call.roles[role as keyof typeof call.roles]}</span>
            <span className="block text-md text-ink-2">
              {[name, organizationName].filter(Boolean).join(", ")}
            </span>
            {phone ? (
              <a href={`tel:${phone}`} className="inline-block min-h-8 content-center text-accent underline">
                {phone}
              </a>
            ) : (
              <span className="text-md">{call.noPhone}</span>
            )}
          </li>
        ))}
      </ul>
    </StackCard>
  );
}
