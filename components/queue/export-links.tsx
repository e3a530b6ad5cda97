import { buttonClass } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { type QueueAddress, queryOf } from "./queue-url";

const formats = [
  ["csv", "CSV"],
  ["xlsx", "Excel"],
] as const;

type ExportLinksProps = { address: QueueAddress; mine: boolean; total: number | null };

/** Every row that the filters match, not only those shown, as a file. */
export function ExportLinks({ address, mine, total }: ExportLinksProps) {
  const filters = { ...address, after: undefined, whose: mine ? ("mine" as const) : ("all" as const) };
  const label = total === null ? "Export all found" : `Export all ${total}`;
  return (
    <Popover label={label} align="end" trigger={label} triggerClassName={buttonClass()}>
      <ul className="grid gap-1">
        {formats.map(([format, name]) => (
          <li key={format}>
            <a
              href={`/api/queue/export${queryOf(filters)}&format=${format}`}
              download
              className={buttonClass("quiet", "md", "w-full justify-start!")}
            >
              {name} file
            </a>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
