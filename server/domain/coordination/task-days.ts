/** Business days until a task is due, at 17:00 clinic time: Full Duty policy, the same for every payer. */
export const TASK_DAYS = {
  confirmDemands: 3,
  signPlan: 2,
  answerPayersDischarge: 2,
  callFlatWeek: 1,
  proposedDischarge: 1,
  escalation: 1,
  silentWeek: 1,
  lateReport: 1,
  unsigned: 1,
  authorizationUsed: 2,
  surpriseSession: 1,
  stayOver: 1,
  deadlinePassed: 1,
  silentInformation: 1,
} as const;

/** What each is for, and from when its days are counted. */
export const TASK_DAYS_WORDS = {
  confirmDemands: "The employer confirms the job's demands, from the day they are asked",
  signPlan: "The physician signs a new or changed plan of care, from the day it is sent",
  answerPayersDischarge: "The clinic answers the payer's proposal to discharge",
  callFlatWeek: "The clinic calls insurer and physician about a flat week, from its report",
  proposedDischarge: "Clinic, physician and adjustor answer the discharge proposed after flat weeks",
  escalation: "Case manager and adjustor act on a program that goes on, from each telling",
  silentWeek: "The case manager finds out about a silent week",
  lateReport: "Each one told acts on a late weekly report",
  unsigned: "Physician and clinic see to an order or plan unsigned for too long",
  authorizationUsed: "The clinic plans what comes after a nearly used authorization",
  surpriseSession: "The adjustor looks into sessions without a live authorization",
  stayOver: "The case manager has the clinic end a program whose stay is over, or ask for more",
  deadlinePassed: "Its holder decides a request past its deadline",
  silentInformation: "The adjustor goes on without an answer that did not come, or asks again",
} as const satisfies Record<keyof typeof TASK_DAYS, string>;
