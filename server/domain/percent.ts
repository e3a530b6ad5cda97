/** Tenths of a percent: 726 is 72.6 %. */
export type Tenths = number;

/** "72.6 %"; unknown is "not tested", never 0. */
export function formatTenths(tenths: Tenths | null): string {
  return tenths === null ? "not tested" : `${(tenths / 10).toFixed(1)} %`;
}

/** "▲ 4.1", "▼ 0.6", "= 0.0": a signed change in points. */
export function formatDelta(tenths: Tenths): string {
  const sign = tenths > 0 ? "▲" : tenths < 0 ? "▼" : "=";
  return `${sign} ${(Math.abs(tenths) / 10).toFixed(1)}`;
}
