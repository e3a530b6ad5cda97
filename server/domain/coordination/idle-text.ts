const hour = 3_600_000;

/** How long nothing has happened: "40 min", "2 h", "3 d". */
export function idleText(since: string, asOf: string): string {
  const gone = Math.max(0, new Date(asOf).getTime() - new Date(since).getTime());
  if (gone < hour) return `${Math.floor(gone / 60_000)} min`;
  return gone < 24 * hour ? `${Math.floor(gone / hour)} h` : `${Math.floor(gone / (24 * hour))} d`;
}
