import type { Decision } from "../authorization/determine";
import type { PlainDate } from "../plain-date";

/** What a notice tells beside its kind, so that it can be worded in another language; no health data. */
export type NoticeFacts = { week?: number; day?: PlainDate; outcome?: Decision["outcome"] };
