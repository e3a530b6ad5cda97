import { answerInformation } from "../services/authorization/answer-information";
import { approveAfterAll } from "../services/authorization/approve-after-all";
import { askAgain } from "../services/authorization/ask-again";
import { askInformation } from "../services/authorization/ask-information";
import { askReconsideration } from "../services/authorization/ask-reconsideration";
import { claimNote } from "../services/authorization/claim-note";
import { closeQuestion } from "../services/authorization/close-question";
import { decideReconsideration } from "../services/authorization/decide-reconsideration";
import { deferRequest } from "../services/authorization/defer-request";
import { determineRequest } from "../services/authorization/determine-request";
import { nextRequest } from "../services/authorization/next-request";
import { previewBulk } from "../services/authorization/preview-bulk";
import { previewDetermination } from "../services/authorization/preview-determination";
import { previewRequest } from "../services/authorization/preview-request";
import { proposeDischarge } from "../services/authorization/propose-discharge";
import { reassign } from "../services/authorization/reassign";
import { recordReceipt } from "../services/authorization/record-receipt";
import { referRequest } from "../services/authorization/refer-request";
import { releaseWeek } from "../services/authorization/release-week";
import { resubmitRequest } from "../services/authorization/resubmit-request";
import { returnRequest } from "../services/authorization/return-request";
import { reviewRequest } from "../services/authorization/review-request";
import { sendToManager } from "../services/authorization/send-to-manager";
import { submitRequest } from "../services/authorization/submit-request";
import { supersedeRequest } from "../services/authorization/supersede-request";
import { withdrawRequest } from "../services/authorization/withdraw-request";
import { readPacket, verifyPacket } from "../services/packet/read-packet";
import { requestPage } from "../services/request-page/request-page";
import { read, router, write } from "../trpc";

export const request = router({
  page: read(requestPage),
  preview: read(previewRequest),
  askAgain: read(askAgain),
  submit: write(submitRequest),
  resubmit: write(resubmitRequest),
  answer: write(answerInformation),
  withdraw: write(withdrawRequest),
  supersede: write(supersedeRequest),
  askReconsideration: write(askReconsideration),
  next: read(nextRequest),
  claimNote: read(claimNote),
  previewDetermination: read(previewDetermination),
  packet: read(readPacket),
  verifyPacket: read(verifyPacket),
  previewBulk: read(previewBulk),
  determine: write(determineRequest),
  review: write(reviewRequest),
  reconsider: write(decideReconsideration),
  approveAfterAll: write(approveAfterAll),
  releaseWeek: write(releaseWeek),
  ask: write(askInformation),
  closeQuestion: write(closeQuestion),
  refer: write(referRequest),
  sendToManager: write(sendToManager),
  return: write(returnRequest),
  defer: write(deferRequest),
  recordReceipt: write(recordReceipt),
  reassign: write(reassign),
  proposeDischarge: write(proposeDischarge),
});
