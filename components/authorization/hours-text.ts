/** "3 h" for 180 minutes, "4.5 h" for 270. */
export function hoursText(minutes: number): string {
  return `${Number((minutes / 60).toFixed(2))} h`;
}
