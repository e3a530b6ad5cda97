import type { ReactNode } from "react";
import { Explain } from "@/components/explain/explain";
import { Chip } from "@/components/ui/chip";
import { PageHeader } from "@/components/ui/page-header";
import { counted } from "@/server/domain/counted";
import { formatDay, formatDayYear } from "@/server/domain/plain-date";
import { KIND_LABELS } from "@/server/domain/programs/labels";
import { weekOn } from "@/server/domain/progress/stay";
import type { Overview } from "./types";

type ProgramHeadingProps = { overview: Overview; actions?: ReactNode };

/** Who, which claim, which job, where; and how far the program is. */
export function ProgramHeading({ overview, actions }: ProgramHeadingProps) {
  const { program, claim } = overview;
  const facts = [
    program.claimNumber,
    `${program.jobTitle ?? "job not named yet"}, ${program.employerName}`,
    program.clinicName,
    claim && injuryText(claim),
    `${KIND_LABELS[program.kind].toLowerCase()} ${program.number}`,
  ];
  return (
    <PageHeader
      title={program.workerName}
      detail={facts.filter(Boolean).join(" · ")}
      state={<State overview={overview} />}
      actions={actions}
    />
  );
}

function injuryText({ injuredOn, bodyRegion }: NonNullable<Overview["claim"]>): string {
  const injured = `injured ${formatDayYear(injuredOn)}`;
  return bodyRegion ? `${injured}, ${bodyRegion.toLowerCase()}` : injured;
}

function State({ overview: { program, stay, function: panel } }: { overview: Overview }) {
  if (program.dischargedOn) return <Chip>Ended {formatDay(program.dischargedOn)}</Chip>;
  const flat = panel.course.flatWeeks;
  return (
    <>
      {panel.match.ready && <Chip tone="good">Ready for full duty</Chip>}
      {flat > 0 && (
        <Explain
          label="No progress"
          value={<Chip tone="flat">No progress, {counted(flat, "week")}</Chip>}
          explanation={panel.explain.progress}
          align="end"
        />
      )}
      <Chip>{weekText(stay, panel.asOf)}</Chip>
    </>
  );
}

function weekText(stay: Overview["stay"], asOf: Overview["function"]["asOf"]): string {
  if (!stay?.current) return "Stay not fixed yet";
  const { weeks, startOn, endOn } = stay.current;
  const week = weekOn({ startOn }, asOf);
  if (week === 0) return `Starts ${formatDay(startOn)}`;
  return week > weeks ? `Stay ended ${formatDay(endOn)}` : `Week ${week} of ${weeks}, to ${formatDay(endOn)}`;
}
