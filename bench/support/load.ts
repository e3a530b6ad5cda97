import autocannon from "autocannon";

export type Shot = { perSecond: number; p50: number; p99: number; failed: number };

export type Target = {
  url: string;
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string;
  /** Sent one after the other instead of `body`. */
  requests?: { body: string }[];
};

/** Asks one loopback address for `seconds` over `connections`; requests per second and milliseconds. */
export async function load(target: Target, connections: number, seconds: number): Promise<Shot> {
  const result = await autocannon({ ...target, connections, duration: seconds });
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
}

/** Two targets in turn, `rounds` times each: the machine's moods fall on both. */
export async function inTurn(
  one: () => Promise<Shot>,
  other: () => Promise<Shot>,
  rounds: number,
): Promise<[Shot, Shot]> {
  const shots: [Shot[], Shot[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    shots[0].push(await one());
    shots[1].push(await other());
  }
  return [middle(shots[0]), middle(shots[1])];
}

function middle(shots: Shot[]): Shot {
  const sorted = shots.toSorted((a, b) => a.perSecond - b.perSecond);
  const found = sorted[Math.floor(sorted.length / 2)];
  if (!found) throw new Error("nothing was measured");
  return { ...found, failed: shots.reduce((sum, shot) => sum + shot.failed, 0) };
}
