import { Card } from "@/components/ui/card";
import { formatDayYear } from "@/server/domain/plain-date";
import type { Overview } from "./types";

/** What has happened, the newest first; days with several lines say the day once. */
export function TimelineCard({ timeline }: Pick<Overview, "timeline">) {
  const days = [...Map.groupBy(timeline, ({ on }) => on)];
  return (
    <Card title="Timeline">
      <ol className="grid gap-1.5">
        {days.map(([on, items]) => (
          <li key={on} className="grid grid-cols-[6.5rem_1fr] gap-2">
            <span className="text-ink-2">{formatDayYear(on)}</span>
            <ul>
              {items.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Card>
  );
}
