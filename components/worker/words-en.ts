import { dayText } from "./day-text";
import type { WorkerWords } from "./worker-words";

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const weekWord = (count: number) => plural(count, "week", "weeks");

export const english: WorkerWords = {
  day: (day) => dayText(day, "en-US"),
  locale: "en-US",
  title: "My progress",
  empty: "Your program is not set up yet. Your clinic will open it. Then you will see your progress here.",
  where: {
    heading: "Where I am",
    match: (percent, job, employer) =>
      `You can do ${percent} of what your job as ${job} at ${employer} asks.`,
    notTested: "You have not been tested yet. Your first test comes at the start of your program.",
    meaning:
      "Each week the clinic tests you on the tasks of your job. 100\u00a0% means you can do all of them in full.",
    since: (points, baseline) => `You started at ${baseline}. You are up ${points} points.`,
    same: (baseline) => `You started at ${baseline}. You are at the same level now.`,
    down: (points, baseline) => `You started at ${baseline}. You are down ${points} points.`,
    met: (met, total) => `You fully meet ${met} of ${total} tasks.`,
    ready: "You are ready for your full job. Your clinic and your doctor will plan your return.",
    flat: (weeks) =>
      `There was no change in the last ${weekWord(weeks)}. Your clinic will talk with your doctor about what to do next.`,
    tested: (day) => `Last test: ${day}.`,
    baseline: "Start",
    week: (week) => `Week ${week}`,
    fullJob: "Full job",
    excused: "excused",
    yourJob: "worker",
  },
  can: {
    heading: "What I can do now",
    now: "You now",
    job: "Your job",
    met: "You can do this",
    notYet: "not yet",
    yes: "yes",
    notTested: "not tested yet",
    more: (count) => `Show ${count} more`,
    upTo: "up to",
    inTime: "in",
    often: { occasionally: "now and then", frequently: "often", constantly: "most of the day" },
    aShift: "a shift",
    ofShift: "of the shift",
  },
  next: {
    heading: "What comes next",
    notPlanned: "Your clinic has not set your schedule yet.",
    week: (now, weeks) => `This is week ${now} of ${weeks}.`,
    before: (day) => `Your program starts ${day}.`,
    after: (day) => `Your program was planned to end ${day}. Ask your clinic what comes next.`,
    sessions: (count, hours) => `This week: ${plural(count, "session", "sessions")} of ${hours} hours.`,
    ends: (day) => `Your program runs until ${day}.`,
    attended: (attended, planned) => `You have come to ${attended} of ${planned} sessions.`,
    ready: "Your tests say you are ready for your full job.",
    back: (day, range) =>
      `You may be ready for your full job around ${day}. It could be ${range}. This date can change each week.`,
    backUnknown: "It is too early to say when you can do your full job.",
    between: (from, to) => `from ${from} to ${to}`,
    orLater: (from) => `${from} or later`,
    ended: (day) => `Your program ended ${day}.`,
  },
  status: {
    heading: "What my doctor allows",
    none: "Your doctor has not set your work status here yet. Ask your doctor before you go back to work.",
    labels: { full_duty: "Full duty", modified_duty: "Lighter work", off_work: "No work for now" },
    from: (day) => `From ${day}.`,
    until: (day) => `Until ${day}.`,
  },
  call: {
    heading: "Who to call",
    roles: {
      clinic: "Your clinic",
      case_manager: "Your nurse case manager",
      physician: "Your doctor",
      adjustor: "The insurance adjustor",
    },
    noPhone: "Ask your clinic for the number.",
  },
  write: {
    heading: "Write to your clinic",
    privacy: "Only you and your clinic can read this.",
    label: "Your message",
    send: "Send message",
    me: "You",
    urgent: "In an emergency call 911.",
  },
  readers: {
    heading: "Who has read my record",
    none: "Nobody has opened your record yet.",
    firewall: "The insurance company cannot see when or how often you sign in.",
    times: (times) => (times === 1 ? "once" : `${times} times`),
    last: (when) => `last on ${when}`,
    roles: {
      adjustor: "adjustor",
      claims_manager: "claims manager",
      reviewer: "clinical reviewer",
      case_manager: "case manager",
      physician: "doctor",
      employer: "employer",
      clinic: "clinic",
      worker: "worker",
      admin: "administrator",
    },
  },
};
