import Link from "next/link";
import { Explain } from "@/components/explain/explain";
import { Table, TableScroll, Td, Th, Tr } from "@/components/ui/table";
import type { Explanation } from "@/server/domain/explanation";
import { explainPlace } from "@/server/domain/outcomes/explain-funnel";
import { explainCaseMix, explainShare } from "@/server/domain/outcomes/explain-scorecard";
import { type Funnel, PLACE_WORDS } from "@/server/domain/outcomes/funnel";
import type { Period } from "@/server/domain/outcomes/period";
import { proportionText } from "@/server/domain/outcomes/proportion";
import { ratioText } from "./case-mix-text";
import { mixText } from "./mix-text";
import type { ClinicLine } from "./types";

type CompareTableProps = { lines: readonly ClinicLine[]; funnel: Funnel; period: Period };

/** The funnel's twin: every clinic in the order of names, with what stands behind its dot. */
export function CompareTable({ lines, funnel, period }: CompareTableProps) {
  return (
    <TableScroll label="Clinics" className="[&_:is(td,th):first-child]:pl-4">
      <Table label="Clinics in the order of names">
        <thead>
          <tr>
            <Th>Clinic · job strength</Th>
            <Th num>Full duty, completers</Th>
            <Th num>Of all starters</Th>
            <Th>Against chance</Th>
            <Th num>Against jobs as heavy</Th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <ClinicRow key={line.clinicId} line={line} funnel={funnel} period={period} />
          ))}
        </tbody>
      </Table>
    </TableScroll>
  );
}

type ClinicRowProps = Pick<CompareTableProps, "funnel" | "period"> & { line: ClinicLine };

function ClinicRow({ line, funnel: { points, target }, period }: ClinicRowProps) {
  const { clinicId, name, completers, starters, caseMix: mix } = line;
  const point = points.find((each) => each.clinicId === clinicId);
  const opens = (label: string, value: string, explanation: Explanation | null, align?: "end") => (
    <Explain label={`${label}, ${name}`} value={value} explanation={explanation} align={align} />
  );
  return (
    <Tr>
      <Td>
        <Link href={`/clinics/${clinicId}`} className="font-semibold hover:underline">
          {name}
        </Link>
        <span className="block text-xs text-ink-2">{mixText(line.strengthMix)}</span>
      </Td>
      <Td num>
        {opens(
          "Full duty of completers",
          proportionText(completers),
          explainShare("fullDutyOfCompleters", completers, period),
          "end",
        )}
      </Td>
      <Td num>
        {opens(
          "Full duty of all starters",
          proportionText(starters),
          explainShare("fullDutyOfStarters", starters, period),
          "end",
        )}
      </Td>
      <Td>
        {point
          ? opens("Against chance", PLACE_WORDS[point.place], explainPlace(point, target))
          : "too few to place"}
      </Td>
      <Td num>{mix ? opens("Against jobs as heavy", ratioText(mix), explainCaseMix(mix), "end") : "—"}</Td>
    </Tr>
  );
}
