import { buttonClass } from "./button";
import { Popover } from "./popover";

const formats = [
  ["csv", "CSV"],
  ["xlsx", "Excel"],
] as const;

type ExportLinksProps = {
  /** Where the file is made, filters included; the format is added. */
  href: string;
  /** "Export all 214" */
  label: string;
};

/** Every row that the filters match, not only those shown, as a file. */
export function ExportLinks({ href, label }: ExportLinksProps) {
  return (
    <Popover label={label} align="end" trigger={label} triggerClassName={buttonClass()}>
      <ul className="grid gap-1">
        {formats.map(([format, name]) => (
          <li key={format}>
            <a
              href={`${href}${href.includes("?") ? "&" : "?"}format=${format}`}
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
