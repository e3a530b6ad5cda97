import type { RequestActionType } from "@/server/domain/authorization/request";
import { counted } from "@/server/domain/counted";

/** What a form of the action bar asks for. */
type DecisionField = "sessions" | "reasonCode" | "askedOf" | "text" | "gated" | "endOn" | "receipt";

/** What is done from the request page: actions on the request, and the proposal to end its program. */
export type DecisionAction =
  | Extract<
      RequestActionType,
      | "approve"
      | "approve_in_part"
      | "deny"
      | "ask_information"
      | "refer"
      | "send_to_manager"
      | "return"
      | "close_question"
      | "defer"
      | "withdraw"
      | "ask_reconsideration"
      | "overturn"
      | "uphold"
      | "approve_after_all"
      | "release"
      | "record_receipt"
    >
  | "propose_discharge";

export type DecisionSpec = {
  /** The verb in the dialog's title and on its button; `n` is the number of sessions, which may be shorter than asked. */
  label: (n: number, shorter?: boolean) => string;
  /** The verb without numbers, in the list of keys and under “More”. */
  verb: string;
  /** One sentence: what happens when it is confirmed. */
  does: string;
  fields: readonly DecisionField[];
  textLabel?: string;
  textHint?: string;
  textRequired?: boolean;
  /** The key that opens it. */
  shortcut?: string;
  /** Shows the letter before it is confirmed. */
  letter?: boolean;
};

const sessionsWord = (n: number, shorter = false) => counted(n, shorter ? "shorter session" : "session");
const only = (verb: string) => ({ verb, label: () => verb });
const written = (textLabel: string, textHint: string) =>
  ({ fields: ["text"], textLabel, textHint, textRequired: true }) as const;

/** The forms of the action bar, in the order of its buttons. */
export const DECISIONS: Record<DecisionAction, DecisionSpec> = {
  approve: {
    verb: "Approve",
    label: (n) => `Approve ${counted(n, "session")}`,
    does: "The letter goes out at once. An approval cannot be withdrawn.",
    fields: ["gated", "text"],
    textLabel: "Words for the letter",
    shortcut: "a",
    letter: true,
  },
  approve_in_part: {
    verb: "Approve in part",
    label: (n, shorter) => `Approve ${sessionsWord(n, shorter)}`,
    does: "The letter names both numbers and the reason. An approval cannot be withdrawn.",
    fields: ["sessions", "reasonCode", "gated", "text"],
    textLabel: "Words for the letter",
    shortcut: "p",
    letter: true,
  },
  overturn: {
    verb: "Overturn",
    label: (n, shorter) => `Overturn: approve ${sessionsWord(n, shorter)}`,
    does: "The second look approves what the first left out, all or in part. The letter goes out at once.",
    fields: ["sessions", "reasonCode", "gated", "text"],
    textLabel: "What the second look found",
    textHint: "It stands in the letter.",
    textRequired: true,
    shortcut: "o",
    letter: true,
  },
  uphold: {
    ...only("Uphold the decision"),
    does: "The second look leaves the decision as it is. It is the last one in the portal.",
    fields: ["reasonCode", "text"],
    textLabel: "What the second look found",
    textHint: "It stands in the letter, so that the worker and the clinic can read why.",
    textRequired: true,
    shortcut: "u",
    letter: true,
  },
  release: {
    ...only("Release the held week"),
    does: "The week goes on as it was approved. The weeks after it stay behind their own gates.",
    ...written("Reason", "Say why the program should go on."),
    shortcut: "l",
  },
  approve_after_all: {
    verb: "Approve after all",
    label: (n) => `Approve ${counted(n, "session")} after all`,
    does: "For a reason that was about the request, not the medicine: what was left out is approved with its own number and letter.",
    ...written(
      "What has settled it",
      "Say what has settled the reason given before; it stands in the letter.",
    ),
    fields: ["gated", "text"],
    shortcut: "a",
  },
  ask_reconsideration: {
    ...only("Ask for reconsideration"),
    does: "A clinical reviewer who did not decide it looks again at what was not approved, with a deadline of its own.",
    ...written(
      "What is disputed",
      "Say what the decision did not see, or what has changed; add documents on the program page.",
    ),
    fields: ["endOn", "text"],
    shortcut: "r",
  },
  deny: {
    ...only("Do not approve"),
    does: "A decision on medical necessity, with its grounds, that the clinic and the worker may contest.",
    fields: ["reasonCode", "text"],
    textLabel: "Clinical reason",
    textHint: "It stands in the letter, so that the worker and the clinic can answer it.",
    textRequired: true,
    shortcut: "d",
    letter: true,
  },
  ask_information: {
    ...only("Ask for information"),
    does: "The request moves to whoever is asked and comes back with the answer.",
    ...written("Question", "Say what is missing, so that one answer is enough."),
    fields: ["askedOf", "text"],
    shortcut: "i",
  },
  refer: {
    ...only("Refer to reviewer"),
    does: "The clinical reviewer decides; only a reviewer may reduce or refuse on medical grounds.",
    ...written("Note to the reviewer", "Say what the reviewer should judge."),
    fields: ["reasonCode", "text"],
    shortcut: "r",
  },
  send_to_manager: {
    ...only("Send to claims manager"),
    does: "For a request above your limit: the claims manager decides it.",
    ...written("Note to the claims manager", "Say what you would decide, and why."),
    shortcut: "m",
  },
  close_question: {
    ...only("Go on without the answer"),
    does: "The question is closed and the deadline runs again; the request can be decided as it stands.",
    fields: [],
  },
  defer: {
    ...only("Defer for a liability dispute"),
    does: "Records the dispute and tells the clinic and the worker. The deadline is left as it is.",
    ...written("The dispute", "Say what liability is disputed and what would end the dispute."),
  },
  return: {
    ...only("Return as incomplete"),
    does: "The clinic completes the request and sends it again; a new deadline begins then.",
    ...written("What is incomplete", "Say what the clinic must add."),
  },
  record_receipt: {
    ...only("Record an earlier receipt"),
    does: "The deadline is then counted from that receipt, and never moves later. It is recorded once.",
    ...written("Note", "Say where the earlier receipt is on record, such as the fax's page or number."),
    fields: ["receipt", "text"],
  },
  propose_discharge: {
    ...only("Propose discharge"),
    does: "The clinic and the physician are asked to end the program. Nothing is ended by it.",
    ...written("Why", "Say why the program should end, so that they can answer."),
  },
  withdraw: {
    ...only("Withdraw the request"),
    does: "Nobody decides it then; you may ask again later.",
    ...written("Reason", "Say why the request is withdrawn."),
  },
};

/** The actions the server allows that have a form here, in the order of the buttons. */
export function decisionsOf(allowed: readonly string[]): DecisionAction[] {
  return (Object.keys(DECISIONS) as DecisionAction[]).filter((action) => allowed.includes(action));
}
