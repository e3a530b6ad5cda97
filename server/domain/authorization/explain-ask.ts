import { type Explanation, given } from "../explanation";
import { formatDay, type PlainDate } from "../plain-date";

type Ask = {
  number: string;
  sessions: number;
  minutesPerSession: number;
  startOn: PlainDate;
  endOn: PlainDate;
};

/** What a request asks for, in sessions and hours: the clinic's own figures. */
export function explainAsk({ number, sessions, minutesPerSession, startOn, endOn }: Ask): Explanation {
  const hours = Number(((sessions * minutesPerSession) / 60).toFixed(2));
  return {
    formula: `${sessions} sessions × ${minutesPerSession} min = ${hours} h`,
    inputs: [
      given("Sessions", String(sessions), null, "the clinic asks"),
      given("Minutes a session", String(minutesPerSession), null, "the clinic asks"),
      given("Days", `${formatDay(startOn)} – ${formatDay(endOn)}`),
    ],
    rule: { name: "The request", version: number, citation: "As the clinic submitted it", status: "policy" },
  };
}
