import Link from "next/link";
import { Table, TableScroll, Td, Th, Tr } from "@/components/ui/table";
import { type Funnel, PLACE_WORDS } from "@/server/domain/outcomes/funnel";
import { proportionText } from "@/server/domain/outcomes/proportion";
import { ratioText } from "./case-mix-text";
import { mixText } from "./mix-text";
import type { ClinicLine } from "./types";

type CompareTableProps = { lines: readonly ClinicLine[]; funnel: Funnel };

/** The funnel's twin: every clinic in the order of names, with what stands behind its dot. */
export function CompareTable({ lines, funnel }: CompareTableProps) {
  const places = new Map(funnel.points.map(({ clinicId, place }) => [clinicId, place]));
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
          {lines.map((line) => {
            const place = places.get(line.clinicId);
            return (
              <Tr key={line.clinicId}>
                <Td>
                  <Link href={`/clinics/${line.clinicId}`} className="font-semibold hover:underline">
                    {line.name}
                  </Link>
                  <span className="block text-xs text-ink-2">{mixText(line.strengthMix)}</span>
                </Td>
                <Td num>{proportionText(line.completers)}</Td>
                <Td num>{proportionText(line.starters)}</Td>
                <Td>{place ? PLACE_WORDS[place] : "too few to place"}</Td>
                <Td num>{line.caseMix && !line.completers.tooFew ? ratioText(line.caseMix) : "—"}</Td>
              </Tr>
            );
          })}
        </tbody>
      </Table>
    </TableScroll>
  );
}
