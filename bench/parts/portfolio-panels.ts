/** One question to the product, as a browser asks it. */
export type Asked = { panel: string; path: string; headers: Record<string, string>; body?: string };

type Call = [panel: string, procedure: string, input?: object];

const asked = (cookie: string, calls: readonly Call[]): Asked[] =>
  calls.map(([panel, procedure, input]) => ({
    panel,
    path: `/api/trpc/${procedure}`,
    headers: { cookie, "content-type": "application/json" },
    // A question without an input is asked as a GET, which has no body.
    body: input && JSON.stringify(input),
  }));

/** Every panel of a claims manager's home, the same filtered, and the queue a line leads to with the same filters. */
export function managerPanels(cookie: string, clinicId: string): Asked[] {
  return asked(cookie, [
    ["cost against outcome, months, kept in time", "portfolio.home", {}],
    ["the same, one clinic", "portfolio.home", { clinicId }],
    ["the same, one state", "portfolio.home", { state: "TX" }],
    ["the same, one job strength", "portfolio.home", { strength: "S" }],
    ["figures of a line, opened", "explain.portfolio", { clinicId }],
    ["above a limit, past a deadline", "portfolio.asks", {}],
    ["above a limit, past a deadline, one clinic", "portfolio.asks", { clinicId }],
    ["above a limit, past a deadline, one job strength", "portfolio.asks", { strength: "S" }],
    ["team", "portfolio.team"],
    ["no progress", "portfolio.stalls", {}],
    ["no progress, one clinic", "portfolio.stalls", { clinicId }],
    ["no progress, one job strength", "portfolio.stalls", { strength: "S" }],
    ["projected, and what happened", "portfolio.reliability", {}],
    ["clinics compared, funnel", "scorecard.compare"],
    ["scorecard of a clinic", "scorecard.clinic", { clinicId }],
    ["queue behind a clinic's line", "queue.page", { tab: "all", clinicId }],
    ["queue behind a state's line", "queue.page", { tab: "all", state: "TX" }],
    ["queue behind a job strength's line", "queue.page", { tab: "all", strength: "S" }],
    ["queue behind a clinic's flat programs", "queue.page", { tab: "no_progress", clinicId }],
    ["queue behind a job strength's flat programs", "queue.page", { tab: "no_progress", strength: "S" }],
    ["queue's counts", "queue.counts", {}],
    ["queue's counts, one clinic", "queue.counts", { clinicId }],
    ["queue's counts, one job strength", "queue.counts", { strength: "S" }],
  ]);
}

export const clinicPanels = (cookie: string, clinicId: string): Asked[] =>
  asked(cookie, [["the clinic's own scorecard", "scorecard.clinic", { clinicId }]]);

export const employerPanels = (cookie: string): Asked[] =>
  asked(cookie, [["the employer's experience", "employer.experience"]]);

/** The portfolio's lines as files. */
export function downloads(cookie: string): Asked[] {
  return ["csv", "xlsx"].map((format) => ({
    panel: `lines by clinic as ${format.toUpperCase()}`,
    path: `/api/portfolio/export?by=clinic&format=${format}`,
    headers: { cookie },
  }));
}
