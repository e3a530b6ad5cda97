import { checkPrograms } from "@/server/services/alarms/check-programs";
import { owner } from "./owner";

type AlarmRow = {
  kind: string;
  holder_role: string;
  fired_at: Date;
  due_at: Date;
  closed_at: Date | null;
  note: string | null;
  title: string;
  detail: string;
};

/** The rules asked of these programs as the product itself does it, at this instant. */
export function lookAt(now: Date, ...programIds: string[]) {
  return checkPrograms.run({ identity: { kind: "system" }, now }, { programIds });
}

/** A program's alarms of one kind as written, in the order they fired. */
export async function alarmsIn(programId: string, kind: string): Promise<AlarmRow[]> {
  const { rows } = await (await owner()).query<AlarmRow>(
    `select kind, holder_role, fired_at, due_at, closed_at, closing->>'note' as note, title, detail from task
     where program_id = $1 and kind = $2 order by fired_at, holder_role`,
    [programId, kind],
  );
  return rows;
}
