import { LogCall } from "@/components/coordination/log-call";
import { FigureButton } from "@/components/explain/figure-button";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { roleLabels } from "@/server/domain/access/roles";
import { PARTY_LABELS } from "@/server/domain/coordination/labels";
import { formatInstant } from "@/server/domain/instant";
import { zoneOf } from "@/server/domain/jurisdictions/zones";
import type { Overview } from "./types";

/** What physician and adjustor have said to a discharge that the stop rule proposed. */
function Answers({ tasks }: { tasks: NonNullable<Overview["tasks"]> }) {
  const answered = tasks.flatMap(({ taskId, answer }) => (answer ? [{ taskId, ...answer }] : []));
  if (answered.length === 0) return null;
  return (
    <ul aria-label="Answers to a proposed discharge" className="mb-2 grid gap-1 border-b border-line-2 pb-2">
      {answered.map(({ taskId, agrees, reason, by }) => (
        <li key={taskId}>
          <b>{by}</b> {agrees ? "agrees to the discharge." : "wants the program to go on."} {reason}
        </li>
      ))}
    </ul>
  );
}

type CommunicationCardProps = {
  overview: Overview;
  maySpeak: boolean;
  /** Whether the reader may open why a task is there and when it is due. */
  tasksOpen: boolean;
  zone: string;
};

/** Who owes what, and every call with what came of it. */
export function CommunicationCard({ overview, maySpeak, tasksOpen, zone }: CommunicationCardProps) {
  const { tasks, calls, program, asOf } = overview;
  const open = (tasks ?? []).filter(({ closedAt }) => closedAt === null);
  return (
    <Card
      title="Communication"
      actions={maySpeak && <LogCall programId={program.id} workerName={program.workerName} />}
    >
      {open.length > 0 && (
        <ul aria-label="Open tasks" className="mb-2 grid gap-1 border-b border-line-2 pb-2">
          {open.map(({ taskId, title, holderRole, dueAt }) => (
            <li key={taskId}>
              <Chip tone={dueAt < asOf ? "late" : "due"}>{dueAt < asOf ? "Overdue" : "Open"}</Chip> {title}
              <span className="text-ink-2">
                {" "}
                · {roleLabels[holderRole].toLowerCase()},{" "}
                {tasksOpen ? (
                  <FigureButton of={`task:${taskId}`} figure="due" label={`Due, ${title}`}>
                    due {formatInstant(dueAt, zoneOf(program.state))}
                  </FigureButton>
                ) : (
                  `due ${formatInstant(dueAt, zoneOf(program.state))}`
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Answers tasks={tasks ?? []} />
      {calls?.length === 0 && <p className="text-ink-2">No call is logged yet.</p>}
      <ol aria-label="Calls, the newest first" className="grid gap-1.5">
        {calls?.map(({ callId, party, spokeWith, calledAt, outcome, by }) => (
          <li key={callId}>
            <b>{PARTY_LABELS[party as keyof typeof PARTY_LABELS] ?? party}</b>, {spokeWith}
            <span className="text-ink-2">
              {" "}
              · {formatInstant(calledAt, zone)} · by {by}
            </span>
            <span className="block">{outcome}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
