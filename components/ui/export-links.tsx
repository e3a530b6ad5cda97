"use client";
import type { MouseEvent } from "react";
import { Button, buttonClass } from "./button";
import { Notice } from "./notice";
import { Popover } from "./popover";
import { ProgressBar } from "./progress-bar";
import { useDownload } from "./use-download";

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

/** Every row that the filters match, not only those shown, as a file; a long one says how far it has come. */
export function ExportLinks({ href, label }: ExportLinksProps) {
  const { bytes, problem, start, stop } = useDownload();
  const hrefOf = (format: string) => `${href}${href.includes("?") ? "&" : "?"}format=${format}`;
  // Without script the links save the same file.
  const fetched = (event: MouseEvent<HTMLAnchorElement>) => {
    event.preventDefault();
    if (bytes === null) void start(event.currentTarget.href);
  };
  return (
    <Popover label={label} align="end" trigger={label} triggerClassName={buttonClass()}>
      <ul className="grid gap-1">
        {formats.map(([format, name]) => (
          <li key={format}>
            <a
              href={hrefOf(format)}
              download
              aria-disabled={bytes !== null}
              onClick={fetched}
              className={buttonClass("quiet", "md", "w-full justify-start!")}
            >
              {name} file
            </a>
          </li>
        ))}
      </ul>
      {bytes !== null && (
        <div className="mt-2 grid w-56 gap-2">
          <ProgressBar label="Writing the file" done={Math.ceil(bytes / 1_000)} total={null} unit="kB" />
          <Button size="sm" onClick={stop}>
            Stop
          </Button>
        </div>
      )}
      {problem && <Notice tone="error" title={problem} className="mt-2 w-64" />}
    </Popover>
  );
}
