import { attached } from "../story/attached";
import { baseline, confirmed, demands, weeks } from "../story/evidence";
import { ordered, signed } from "../story/plan";
import { answered, asked, askedAgain, questioned, referred } from "../story/requests";
import type { Step } from "../story/stage";
import { askedAgainDue, askedHoursAgo, type DueIn, initialDue } from "../story/when";
import { begun, climb, type DrawCourse, reason, start, stayOf } from "./draw";

/** A first request that waits for its decision. */
export function waiting(due: DueIn | "new"): DrawCourse {
  return (random, minutes) => ({
    about: "A first request waits for its decision.",
    when: due === "new" ? askedHoursAgo(random.between(1, 5)) : initialDue(due),
    steps: [
      demands,
      ...(random.chance(0.7) ? [confirmed] : []),
      baseline(start(random)),
      stayOf(random.between(3, 5), minutes),
      random.chance(0.75) ? signed : ordered,
      attached("order"),
      asked(reason),
    ],
  });
}

/** A first request about which the clinic was asked, and perhaps has answered. */
export function inQuestion(hasAnswered: boolean): DrawCourse {
  return (random, minutes) => ({
    about: "The adjustor has asked the clinic a question.",
    when: initialDue(1),
    steps: [
      demands,
      baseline(start(random)),
      stayOf(4, minutes),
      ordered,
      attached("therapy_notes"),
      asked(reason),
      questioned(
        "Please have the employer confirm the demands of the job, and send the last therapy note.",
        25,
      ),
      ...(hasAnswered
        ? [confirmed, answered("The employer has confirmed; the note is in the documents.", 3)]
        : []),
    ],
  });
}

/** A first request that the adjustor has sent to the payer's reviewer. */
export const withReviewer: DrawCourse = (random, minutes) => ({
  about: "The reviewer is asked whether therapy had reached its plateau.",
  when: initialDue(1),
  steps: [
    demands,
    confirmed,
    baseline(start(random)),
    stayOf(4, minutes),
    signed,
    asked(reason),
    referred("therapy_not_plateaued", "The last therapy note still reports gains; please judge.", 20),
  ],
});

/** An extension waits for its decision. */
export function extensionWaiting(due: DueIn): DrawCourse {
  return (random, minutes) => {
    const from = start(random);
    return {
      about: "An extension waits for its decision.",
      when: askedAgainDue("extension", due, 4),
      steps: [
        ...begun(from, 4, minutes),
        weeks(...climb(random, from, 4)),
        askedAgain("extension", {
          sessions: 10,
          reason: "Two more weeks for the demands that are still short.",
        }),
      ],
    };
  };
}

/** Referred, tested or planned, and nothing asked yet. */
export function notAskedYet(upTo: "demands" | "baseline" | "plan"): DrawCourse {
  return (random, minutes) => {
    const all: Step[] = [demands, baseline(start(random)), stayOf(4, minutes)];
    return {
      about: "Nothing is asked yet.",
      when: askedHoursAgo(0),
      steps: all.slice(0, ["demands", "baseline", "plan"].indexOf(upTo) + 1),
    };
  };
}
