"use client";

import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import { buttonClass } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Popover } from "@/components/ui/popover";
import { COLUMNS, chosenColumns, type Look, lookCookie, writeLook } from "./columns";

/** Which columns are shown, and how close together; kept for a year in a cookie. */
export function LookChoice({ look }: { look: Look }) {
  const router = useRouter();
  const [, start] = useTransition();
  const [now, setNow] = useOptimistic(look);
  const choose = (next: Look) =>
    start(() => {
      setNow(next);
      document.cookie = `${lookCookie}=${writeLook(next)}; path=/; max-age=31536000; samesite=lax`;
      router.refresh();
    });
  return (
    <Popover label="Columns" align="end" trigger="Columns" triggerClassName={buttonClass()}>
      <div className="grid gap-1">
        {chosenColumns.map((key) => (
          <Checkbox
            key={key}
            checked={!now.hidden.includes(key)}
            onChange={({ target }) =>
              choose({
                ...now,
                hidden: chosenColumns.filter((each) =>
                  each === key ? !target.checked : now.hidden.includes(each),
                ),
              })
            }
          >
            {COLUMNS[key].label}
          </Checkbox>
        ))}
        <hr className="my-1 border-line-2" />
        <Checkbox checked={now.dense} onChange={({ target }) => choose({ ...now, dense: target.checked })}>
          One line a row
        </Checkbox>
      </div>
    </Popover>
  );
}
