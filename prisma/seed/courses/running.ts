import type { Random } from "../random";
import { called } from "../story/coordination";
import { silentWeek, week, weekSoFar, weeks } from "../story/evidence";
import { approvedInPart, askedForExtension, extensionApproved } from "../story/requests";
import { startedWeeksAgo } from "../story/when";
import { begun, climb, type DrawCourse, start } from "./draw";

const noGain = (random: Random) => random.between(1, 9) / 10;

/** In the stay, with progress each week. */
export function steady(reported: number, length: number): DrawCourse {
  return (random, minutes) => {
    const from = start(random);
    return {
      about: `A steady course after ${reported} of ${length} weeks.`,
      when: startedWeeksAgo(reported),
      steps: [...begun(from, length, minutes), weeks(...climb(random, from, reported)), weekSoFar],
    };
  };
}

/** In the weeks that an approved extension added. */
export const extended: DrawCourse = (random, minutes) => {
  const from = start(random);
  const [first = from, second = from, third = from, ...more] = climb(random, from, 5);
  const asked = { sessions: 10, reason: "Two more weeks for the demands that are still short." };
  return {
    about: "Two weeks more, approved and half used.",
    when: startedWeeksAgo(5),
    steps: [
      ...begun(from, 4, minutes),
      weeks(first, second, third),
      askedForExtension(asked),
      extensionApproved(asked.sessions),
      weeks(...more),
      weekSoFar,
    ],
  };
};

/** In the stay, one or two flat weeks open; the calls are made or still owed. */
export function stalled(flatWeeks: 1 | 2, callsMade: boolean): DrawCourse {
  return (random, minutes) => {
    const from = start(random);
    const climbed = climb(random, from, 2);
    const top = climbed.at(-1) ?? from;
    const flat = Array.from({ length: flatWeeks }, () => Math.round((top + noGain(random)) * 10) / 10);
    const [first = top, ...more] = flat;
    const calls = callsMade ? [called("Progress has stopped; the plan is changed for a week.")] : [];
    return {
      about: `No progress for ${flatWeeks} weeks.`,
      when: startedWeeksAgo(2 + flatWeeks),
      steps: [...begun(from, 5, minutes), weeks(...climbed), week(first), ...calls, weeks(...more)],
    };
  };
}

/** A week missed for a good reason: it neither counts as flat nor ends a row of flat weeks. */
export const excusedWeek: DrawCourse = (random, minutes) => {
  const from = start(random);
  const [first = from, second = from] = climb(random, from, 2);
  return {
    about: "One week excused by illness.",
    when: startedWeeksAgo(3),
    steps: [
      ...begun(from, 5, minutes),
      week(first),
      week(first, {}, { attended: 1, excuse: "illness" }),
      week(second),
      weekSoFar,
    ],
  };
};

/** The sessions go on and the weekly reports have stopped. */
export const silent: DrawCourse = (random, minutes) => {
  const from = start(random);
  return {
    about: "Two weekly reports are owed.",
    when: startedWeeksAgo(3),
    steps: [...begun(from, 5, minutes), weeks(...climb(random, from, 1)), silentWeek, silentWeek],
  };
};

/** Approved for fewer sessions than asked, and running. */
export const inPart: DrawCourse = (random, minutes) => {
  const from = start(random);
  return {
    about: "Approved in part: more on evidence of progress.",
    when: startedWeeksAgo(2),
    steps: [
      ...begun(from, 4, minutes).slice(0, -1),
      approvedInPart(12, "demands_unconfirmed", "Twelve sessions first; more once progress is shown."),
      weeks(...climb(random, from, 2)),
      weekSoFar,
    ],
  };
};

/** Meets every demand and is not discharged yet. */
export const readyNow: DrawCourse = (_, minutes) => ({
  about: "Ready for full duty: only the discharge is missing.",
  when: startedWeeksAgo(3),
  steps: [...begun(70.1, 4, minutes), weeks(82.4, 93.6, 100)],
});
