import type { ExplainWords } from "@/components/explain/explain-words";
import type { Role } from "@/server/domain/access/roles";
import type { Decision } from "@/server/domain/authorization/determine";
import type { IssuedStatus } from "@/server/domain/outcomes/work-status";
import type { PlainDate } from "@/server/domain/plain-date";

type HowOften = "occasionally" | "frequently" | "constantly";

/** Every word of the worker's pages, once for each language; a key that is missing in one does not compile. */
export type WorkerWords = {
  day: (day: PlainDate) => string;
  /** For instants (BCP 47). */
  locale: string;
  title: string;
  empty: string;
  explain: ExplainWords;
  where: {
    heading: string;
    match: (percent: string, job: string, employer: string) => string;
    notTested: string;
    meaning: string;
    since: (points: string, baseline: string) => string;
    same: (baseline: string) => string;
    down: (points: string, baseline: string) => string;
    met: (met: number, total: number) => string;
    ready: string;
    flat: (weeks: number) => string;
    tested: (day: string) => string;
    baseline: string;
    week: (week: number) => string;
    fullJob: string;
    excused: string;
    yourJob: string;
    how: { label: string; formula: (percent: string) => string; task: (now: string, job: string) => string };
  };
  can: {
    heading: string;
    now: string;
    job: string;
    met: string;
    notYet: string;
    yes: string;
    notTested: string;
    /** Under an amount: when it was measured, and by whom. */
    tested: (day: string, tester: string) => string;
    more: (count: number) => string;
    upTo: string;
    inTime: string;
    often: Record<HowOften, string>;
    aShift: string;
    ofShift: string;
  };
  next: {
    heading: string;
    notPlanned: string;
    week: (now: number, weeks: number) => string;
    before: (day: string) => string;
    after: (day: string) => string;
    sessions: (count: number, hours: string) => string;
    noSessions: string;
    ends: (day: string) => string;
    attended: (attended: number, planned: number) => string;
    ready: string;
    back: (day: string, range: string) => string;
    backUnknown: string;
    between: (from: string, to: string) => string;
    orLater: (from: string) => string;
    ended: (day: string) => string;
    how: { label: string; open: string; formula: string; match: string };
  };
  status: {
    heading: string;
    none: string;
    labels: Record<IssuedStatus, string>;
    from: (day: string) => string;
    until: (day: string) => string;
  };
  call: {
    heading: string;
    roles: Record<"clinic" | "case_manager" | "physician" | "adjustor", string>;
    noPhone: string;
  };
  write: {
    heading: string;
    privacy: string;
    label: string;
    send: string;
    me: string;
    urgent: string;
    empty: string;
    notSent: string;
  };
  readers: {
    heading: string;
    none: string;
    firewall: string;
    times: (times: number) => string;
    last: (when: string) => string;
    roles: Record<Role, string>;
  };
  notices: {
    title: string;
    fresh: string;
    none: string;
    later: string;
    markRead: (count: number) => string;
    report: (week: number) => string;
    ended: (day: string) => string;
    status: (day: string) => string;
    message: string;
    decided: Record<Decision["outcome"], string>;
    other: string;
  };
};
