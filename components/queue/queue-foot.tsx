import { ButtonLink } from "@/components/ui/button-link";
import { Kbd } from "@/components/ui/kbd";
import { ShortcutHelp } from "@/components/ui/shortcut-help";
import { type QueueAddress, type QueueTab, queueHref } from "./queue-url";

const orderWords: Record<QueueTab, string> = {
  decide: "oldest deadline first",
  waiting: "oldest deadline first",
  no_progress: "longest without progress first",
  late_reports: "latest report first",
  ending_soon: "soonest end first",
  recent: "newest decision first",
  all: "newest request first",
};

const keys: readonly (readonly [keys: readonly string[], does: string])[] = [
  [["j", "k"], "move"],
  [["Enter"], "open"],
  [["a"], "approve"],
  [["i"], "ask"],
  [["n"], "copy note"],
];

type QueueFootProps = {
  address: QueueAddress;
  shown: number;
  /** Rows in all, where they are counted. */
  total: number | null;
  /** Where the next page begins; null at the end. */
  next: string | null;
  ticks: boolean;
};

/** The keys at hand, how many rows are shown in which order, and the way to the next page. */
export function QueueFoot({ address, shown, total, next, ticks }: QueueFootProps) {
  const all: typeof keys = [...keys, ...(ticks ? [[["x"], "select"] as const] : []), [["?"], "all keys"]];
  return (
    <footer className="no-print sticky bottom-0 flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1 border-t border-line bg-paper px-4 py-1 text-xs text-ink-2">
      {all.map(([names, does]) => (
        <span key={does} className="flex items-center gap-1 max-lg:hidden">
          {names.map((name) => (
            <Kbd key={name}>{name}</Kbd>
          ))}
          {does}
        </span>
      ))}
      <span className="lg:ml-auto">
        {shown}
        {total !== null && ` of ${total}`} · {address.q ? "newest request first" : orderWords[address.tab]}
      </span>
      {address.after && (
        <ButtonLink size="sm" href={queueHref(address)}>
          First page
        </ButtonLink>
      )}
      {next && (
        <ButtonLink size="sm" href={queueHref(address, { after: next })}>
          More
        </ButtonLink>
      )}
      <ShortcutHelp />
    </footer>
  );
}
