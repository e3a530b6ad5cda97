import { counted } from "@/server/domain/counted";
import { formatDay } from "@/server/domain/plain-date";
import type { Plan } from "./types";

const hours = (minutes: number) => `${Number((minutes / 60).toFixed(2))} h`;

/** "4 weeks, 5 sessions a week of 4 h, Mon 30 Nov to Fri 25 Dec: 20 sessions" */
export function planText({ weeks, sessionsPerWeek, minutesByWeek, startOn, endOn, sessions }: Plan): string {
  const lengths = [...new Set(minutesByWeek.slice(0, weeks))];
  const each =
    lengths.length === 1 && lengths[0]
      ? hours(lengths[0])
      : `${hours(Math.min(...lengths))} to ${hours(Math.max(...lengths))}`;
  const week = `${counted(weeks, "week")}, ${sessionsPerWeek} sessions a week of ${each}`;
  return `${week}, ${formatDay(startOn)} to ${formatDay(endOn)}: ${sessions} sessions`;
}
