import { instantAt } from "@/server/domain/plain-date";
import { closeTask } from "@/server/services/coordination/close-task";
import { logCall } from "@/server/services/coordination/log-call";
import { transaction } from "@/server/services/transaction";
import { staff } from "../cast";
import { as, dayOfWeek, type Stage, type Step, whoPlays } from "./stage";

const callMilliseconds = 600_000;

type OpenTask = { id: string; kind: string };

function openTasks({ programId }: Stage, kindStart: string): Promise<OpenTask[]> {
  return transaction({ kind: "system" }, ({ tx }) =>
    tx.sql<OpenTask>(
      "seed_open_tasks",
      "select id, kind from task where program_id = $1 and closed_at is null and starts_with(kind, $2) order by kind",
      [programId, kindStart],
    ),
  );
}

/** On the Monday after the flat week; on its Friday afternoon where that Monday has not come. */
function afterReport(stage: Stage): Date {
  const monday = instantAt(dayOfWeek(stage, stage.week, 7), "10:10", stage.zone);
  const isOver = +monday + callMilliseconds < +stage.now;
  return isOver ? monday : instantAt(dayOfWeek(stage, stage.week, 4), "16:10", stage.zone);
}

/** The clinic makes the calls that the flat week asks for. */
export function called(outcome: string): Step {
  return async (stage) => {
    const calledAt = afterReport(stage);
    for (const { id, kind } of await openTasks(stage, "call_")) {
      const who = staff[whoPlays(kind === "call_physician" ? "physician" : "adjustor", stage.referral)].name;
      await closeTask.run(as("therapist", stage, new Date(+calledAt + callMilliseconds)), {
        taskId: id,
        call: { spokeWith: who, calledAt: calledAt.toISOString(), outcome },
      });
    }
  };
}

/** The case manager telephones a party, so many hours ago. */
export function nurseCalled(
  party: "employer" | "worker" | "clinic",
  spokeWith: string,
  outcome: string,
  hoursAgo: number,
): Step {
  return async (stage) => {
    const at = new Date(+stage.now - hoursAgo * 3_600_000);
    await logCall.run(as("nurse", stage, at), {
      programId: stage.programId,
      party,
      spokeWith,
      calledAt: at.toISOString(),
      outcome,
    });
  };
}
