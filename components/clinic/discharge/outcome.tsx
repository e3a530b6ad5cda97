import type { WorkingFile } from "@/components/clinic/file/file-header";
import { Card } from "@/components/ui/card";
import { DefinitionList, Fact } from "@/components/ui/definition-list";
import { WORK_STATUS_LABELS } from "@/server/domain/outcomes/labels";
import { formatTenths } from "@/server/domain/percent";
import { formatDayYear, type PlainDate } from "@/server/domain/plain-date";
import { DISCHARGE_LABELS } from "@/server/domain/programs/labels";

const statuses: Readonly<Record<string, string>> = WORK_STATUS_LABELS;
const reasons: Readonly<Record<string, string>> = DISCHARGE_LABELS;

const ruleNote = ({ stopRule }: { stopRule: boolean }) =>
  stopRule ? "by the stop rule" : "before the stop rule said discharge: not counted as ended by it";

/** How the program ended. */
export function Outcome({ file, dischargedOn }: { file: WorkingFile; dischargedOn: PlainDate }) {
  const { discharged, course } = file;
  return (
    <Card title="Outcome" className="max-w-xl">
      <DefinitionList>
        <Fact term="Last day">{formatDayYear(dischargedOn)}</Fact>
        <Fact term="Job match">{formatTenths(course.nowTenths)}</Fact>
        {discharged && (
          <>
            <Fact term="Work status">{statuses[discharged.workStatus] ?? discharged.workStatus}</Fact>
            <Fact term="Completed">{discharged.completed ? "yes" : "no"}</Fact>
            {!discharged.started && (
              <Fact term="Counted among starters">no: no session was attended, and no week reported</Fact>
            )}
            <Fact term="Why it ended" note={discharged.reason === "no_progress" && ruleNote(discharged)}>
              {reasons[discharged.reason] ?? discharged.reason}
            </Fact>
          </>
        )}
      </DefinitionList>
    </Card>
  );
}
