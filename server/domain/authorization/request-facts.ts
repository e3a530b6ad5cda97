import type { PlainDate } from "../plain-date";
import type { Course } from "../progress/course";
import type { StayInForce } from "../progress/empty-weeks";
import type { ExtensionTest } from "../progress/extension";
import type { JobMatch } from "../progress/job-match";
import type { RequestStatus, RequestType } from "./request";

/** Another request of the same program, or of another program of the same claim. */
export type OtherRequest = {
  number: string;
  status: RequestStatus;
  startOn: PlainDate;
  endOn: PlainDate;
  sessions?: number;
};

/** What the checklist and the submission rules look at: the ask, and the evidence of the program on `today`. */
export type RequestFacts = {
  today: PlainDate;
  type: RequestType;
  sessions: number;
  startOn: PlainDate;
  endOn: PlainDate;
  jobGoal: { title: string; confirmedOn: PlainDate | null } | null;
  match: JobMatch;
  course: Course;
  /** Only for an extension. */
  extension: ExtensionTest | null;
  stay: StayInForce | null;
  therapyPlateauOn: PlainDate | null;
  orderSignedOn: PlainDate | null;
  planSignedOn: PlainDate | null;
  others: readonly OtherRequest[];
  /** Requests of the claim's other programs that the reader may see. */
  elsewhere?: readonly OtherRequest[];
};

const UNDECIDED: readonly RequestStatus[] = [
  "submitted",
  "returned_incomplete",
  "in_review",
  "information_requested",
  "referred",
  "reconsideration",
];
const AUTHORIZED: readonly RequestStatus[] = ["approved", "approved_in_part", "overturned", "held_at_gate"];
/** These speak about care that another request already asked for. */
const ABOUT_ANOTHER: readonly RequestType[] = ["change", "reconsideration"];

const sharesDays = (
  a: { startOn: PlainDate; endOn: PlainDate },
  b: { startOn: PlainDate; endOn: PlainDate },
) => a.startOn <= b.endOn && b.startOn <= a.endOn;

/** Requests of the program that are still to be decided. */
export function undecided({ others }: Pick<RequestFacts, "others">): OtherRequest[] {
  return others.filter((other) => UNDECIDED.includes(other.status));
}

type Period = Pick<RequestFacts, "type" | "startOn" | "endOn" | "others" | "elsewhere">;

/** Requests whose days are asked for again, in this program or another of the claim: authorized ones, and undecided ones. */
export function overlaps(facts: Period): OtherRequest[] {
  const alsoAuthorized = ABOUT_ANOTHER.includes(facts.type) ? [] : AUTHORIZED;
  const taken = [...UNDECIDED, ...alsoAuthorized];
  // What another program of the claim asks for is never what this one changes.
  const elsewhere = [...UNDECIDED, ...AUTHORIZED];
  return [
    ...facts.others.filter((other) => sharesDays(facts, other) && taken.includes(other.status)),
    ...(facts.elsewhere ?? []).filter(
      (other) => sharesDays(facts, other) && elsewhere.includes(other.status),
    ),
  ];
}

/** The same days and as many sessions: the same request again. */
export function isDuplicate(
  ask: Pick<RequestFacts, "startOn" | "endOn" | "sessions">,
  other: OtherRequest,
): boolean {
  return ask.startOn === other.startOn && ask.endOn === other.endOn && ask.sessions === other.sessions;
}

/** Everything but a retrospective request asks before care is given. */
export function isPreauthorization(type: RequestType): boolean {
  return type !== "retrospective";
}
