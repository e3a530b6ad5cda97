import { addDays, dayIn, type PlainDate } from "@/server/domain/plain-date";
import { writeCursor } from "@/server/services/cursor";
import { abilitiesOf, type MadeProgram, policeDemands } from "../../support/program";
import { initialAsk } from "../../support/request";
import type { World } from "../../support/world";

export type Scene = {
  world: World;
  planned: MadeProgram;
  running: MadeProgram;
  requestId: string;
  taskId: string;
  noticeId: string;
};

type Form = Record<string, unknown>;

const text = "Words long enough for every form's own demands.";
const key = "7f3f2c1e-2a55-4e0b-9a53-0d6a3f7c9f10";

/** For each procedure the form that it would take; the fuzz spoils one place of it. */
export function formsOf(scene: Scene): Record<string, Form> {
  return { ...clinicForms(scene), ...evidenceForms(scene), ...requestForms(scene), ...otherForms(scene) };
}

function clinicForms({ world, planned }: Scene): Record<string, Form> {
  const { programId } = planned;
  const stay = {
    startOn: planned.startOn,
    weeks: 4,
    sessionsPerWeek: 5,
    minutesByWeek: [240, 240, 240, 240],
  };
  const demands = policeDemands.map(({ baseline: _, ...demand }) => ({
    ...demand,
    direction: demand.unit === "s" ? "at_most" : "at_least",
    essential: true,
    source: "employer",
    height: null,
    sourceDetail: "as the chief wrote",
  }));
  return {
    "programs.open": referralForm(world, planned.startOn),
    "stay.preview": { programId, stay },
    "stay.plan": { programId, stay, reason: text, agreedBy: "J. Marsh" },
    "jobDemands.searchTitles": { title: "police officer" },
    "jobDemands.draft": { occupationCode: "33-3051.00" },
    "jobDemands.save": { programId, jobTitle: "Police officer", occupationCode: null, demands },
    "jobDemands.confirm": { programId, demandIds: Object.values(planned.demandIds) },
  };
}

function referralForm(world: World, referredOn: PlainDate): Form {
  return {
    claimNumber: "88-100",
    payerId: world.payerId,
    employerId: world.employerId,
    physicianId: world.people.physician.personId,
    adjustorId: world.people.adjustor.personId,
    caseManagerId: world.people.caseManager.personId,
    worker: { givenName: "Leo", familyName: "Park", email: "leo@example.test", phone: "555-0100" },
    state: "TX",
    injuredOn: addDays(referredOn, -60),
    referredOn: addDays(referredOn, -8),
    therapyPlateauOn: addDays(referredOn, -9),
    bodyRegion: "Knee",
    diagnosis: { code: "M54.50", label: "Low back pain", accepted: true },
    jobTitle: "Police officer",
    kind: "hardening",
  };
}

function evidenceForms({ planned, running }: Scene): Record<string, Form> {
  const { programId, startOn } = running;
  const today = dayIn(new Date(), "America/Chicago");
  const report = (week: number, program: MadeProgram, testedOn: PlainDate) => ({
    week,
    sessionsPlanned: week && 5,
    sessionsAttended: week && 4,
    excuse: null,
    clinicalNote: text,
    behaviouralNote: text,
    abilities: abilitiesOf(program, { week, testedOn }),
  });
  const first = { programId, report: report(1, running, addDays(startOn, 4)) };
  return {
    "progress.reportForm": { programId, week: 1 },
    "progress.submitReport": first,
    "workingFile.previewReport": first,
    "progress.submitBaseline": {
      programId: planned.programId,
      report: report(0, planned, addDays(today, -1)),
    },
    "progress.recordSessions": {
      programId,
      sessions: [{ heldOn: startOn, minutes: 240, attended: true, excuse: null }],
      idempotencyKey: key,
    },
    "programs.discharge": {
      programId,
      dischargedOn: today,
      workStatus: "modified_duty",
      completed: true,
      reason: "stay_ended",
    },
  };
}

function requestForms({ world, planned, requestId }: Scene): Record<string, Form> {
  const form = { requestId, idempotencyKey: key, text };
  const decision = { ...form, sessions: 10, reasonCode: "exceeds_stay", seenSeq: 1 };
  const { reason, ...ask } = initialAsk(planned);
  return {
    "request.preview": ask,
    "request.submit": { ...ask, reason, overrideReason: text, substantialChange: text, idempotencyKey: key },
    "request.determine": { ...decision, outcome: "approve_in_part" },
    "request.previewDetermination": { ...decision, outcome: "approve_in_part" },
    "request.review": { ...decision, outcome: "deny" },
    "request.ask": { ...form, askedOf: "clinic" },
    "request.refer": { ...form, reasonCode: "no_progress" },
    "request.reassign": { requestIds: [requestId], adjustorId: world.people.adjustor.personId },
    "request.proposeDischarge": { ...form, programId: planned.programId },
  };
}

function otherForms({ world, running, taskId, noticeId }: Scene): Record<string, Form> {
  const { programId, startOn } = running;
  const call = { spokeWith: "J. Marsh", calledAt: "2026-11-02T15:00:00Z", outcome: text };
  return {
    "coordination.closeTask": { taskId, call, note: text },
    "coordination.answerDischarge": { taskId, answer: "go_on", reason: text },
    "coordination.logCall": { programId, party: "insurer", ...call },
    "notices.markRead": { noticeIds: [noticeId] },
    "drafts.keep": { subject: `report:${programId}:1`, body: { note: text }, idempotencyKey: key },
    "drafts.read": { subject: `report:${programId}:1` },
    "queue.page": {
      tab: "all",
      mine: false,
      state: "TX",
      clinicId: world.clinicId,
      search: "ruiz",
      after: writeCursor({ value: "2026-11-02", id: key }),
    },
    "queue.counts": { mine: true },
    "physician.signPlan": { programId, staySeq: 1, plannedAt: "x", decision: "returned", comment: text },
    "physician.issueWorkStatus": {
      programId,
      status: "modified_duty",
      restrictions: text,
      fromOn: startOn,
      untilOn: addDays(startOn, 7),
    },
    "employer.reportReturn": { programId, returnedOn: startOn },
    "admin.setDisabled": { membershipId: world.people.adjustor.membershipId, disabled: true },
    "admin.audit": { before: 5 },
  };
}

/** What most other procedures take; a procedure added tomorrow is asked with this. */
export function anyForm({ running, requestId }: Scene): Form {
  return { programId: running.programId, requestId, text, idempotencyKey: key };
}
