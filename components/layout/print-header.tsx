type PrintHeaderProps = {
  claimNumber: string;
  /** "Request R-1042, extension" */
  title: string;
  /** "Printed 23 Nov 2026, 3:10 PM CT by J. Marsh" */
  printed: string;
};

/** On paper only: what this is, and the claim number in the margin of every page beside the page number. */
export function PrintHeader({ claimNumber, title, printed }: PrintHeaderProps) {
  return (
    <>
      <style>{`@page { @top-right { content: ${cssString(`Claim ${claimNumber}`)}; font: 8pt system-ui, sans-serif } }`}</style>
      <header className="mb-3 hidden border-b border-line pb-2 print:block">
        <p className="text-lg font-semibold">
          Claim {claimNumber} · {title}
        </p>
        <p className="text-sm">{printed}</p>
      </header>
    </>
  );
}

/** A CSS string that cannot end early: everything but letters, digits, spaces and dashes is escaped. */
function cssString(text: string): string {
  return `"${text.replace(/[^\w -]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}
