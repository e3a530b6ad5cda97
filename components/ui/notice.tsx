import { clsx } from "clsx";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

type NoticeTone = "error" | "warn" | "good" | "info";

const tones = {
  error: { box: "border-late bg-late-soft", sign: "text-late", Sign: CircleAlert },
  warn: { box: "border-due bg-due-soft", sign: "text-due", Sign: TriangleAlert },
  good: { box: "border-good bg-good-soft", sign: "text-good", Sign: CircleCheck },
  info: { box: "border-line bg-line-2", sign: "text-ink-2", Sign: Info },
} as const;

type NoticeProps = {
  tone: NoticeTone;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
};

/** A message in the page; errors and warnings are announced at once, the others when there is a pause. */
export function Notice({ tone, title, children, action, className }: NoticeProps) {
  const { box, sign, Sign } = tones[tone];
  return (
    <div
      role={tone === "error" || tone === "warn" ? "alert" : "status"}
      className={clsx(
        "flex items-start gap-2.5 max-sm:flex-wrap rounded-md border px-3 py-2.5 text-md",
        box,
        className,
      )}
    >
      <Sign aria-hidden="true" size={18} className={clsx("mt-px shrink-0", sign)} />
      <div className="grid min-w-0 grow basis-0 gap-1">
        <p className="font-medium">{title}</p>
        {children && <div>{children}</div>}
      </div>
      {action && <div className="shrink-0 max-sm:basis-full">{action}</div>}
    </div>
  );
}

type ProblemNoticeProps = {
  happened: string;
  /** Whether anything was lost; nothing, unless said. */
  lost?: string;
  next: string;
  reference?: string | null;
  action?: ReactNode;
};

/** An error in full: what happened, whether anything was lost, what to do next, and a reference number. */
export function ProblemNotice({
  happened,
  lost = "Nothing was lost.",
  next,
  reference,
  action,
}: ProblemNoticeProps) {
  return (
    <Notice tone="error" title={happened} action={action}>
      {lost} {next}
      {reference && <span className="block text-sm text-ink-2">Reference {reference}</span>}
    </Notice>
  );
}
