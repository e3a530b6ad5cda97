type Begun = { attendedSessions: number; reports: readonly { week: number }[] };

/** Whether a program has started: one session attended, or one weekly report after the baseline (week 0). */
export function hasStarted({ attendedSessions, reports }: Begun): boolean {
  return attendedSessions > 0 || reports.some(({ week }) => week > 0);
}
