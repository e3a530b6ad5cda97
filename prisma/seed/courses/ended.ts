import { discharged, returned, workStatus } from "../story/endings";
import { week, weeks } from "../story/evidence";
import { startedWeeksAgo } from "../story/when";
import { begun, climb, type DrawCourse, start } from "./draw";

/** Ended some weeks ago at full duty. */
export function backAtWork(weeksAgo: number): DrawCourse {
  return (random, minutes) => ({
    about: "Back at full duty.",
    when: startedWeeksAgo(4 + weeksAgo),
    steps: [
      ...begun(60 + random.between(0, 80) / 10, 4, minutes),
      weeks(75.2, 84.9, 93.3, 100),
      workStatus("full_duty"),
      discharged("full_duty", "ready_for_full_duty"),
      ...(random.chance(0.7) ? [returned] : []),
    ],
  });
}

/** The stay ended short of the job. */
export function endedShort(weeksAgo: number, status: "modified_duty" | "other_job"): DrawCourse {
  return (random, minutes) => {
    const from = start(random);
    return {
      about: "The stay ended short of the whole job.",
      when: startedWeeksAgo(4 + weeksAgo),
      steps: [
        ...begun(from, 4, minutes),
        weeks(...climb(random, from, 4)),
        workStatus("modified_duty", "No lifting above 40 lb, and not from the floor."),
        discharged(status, "stay_ended"),
      ],
    };
  };
}

/** Left before the end. */
export const leftEarly: DrawCourse = (random, minutes) => {
  const from = start(random);
  const [first = from] = climb(random, from, 1);
  return {
    about: "The worker left after two weeks.",
    when: startedWeeksAgo(6),
    steps: [
      ...begun(from, 4, minutes),
      week(first),
      week(first, {}, { attended: 1, excuse: "family_emergency" }),
      discharged("off_work", "worker_left", false),
    ],
  };
};
