import { answerDischarge } from "../services/coordination/answer-discharge";
import { closeTask } from "../services/coordination/close-task";
import { listTasks } from "../services/coordination/list-tasks";
import { logCall } from "../services/coordination/log-call";
import { sendMessage } from "../services/coordination/send-message";
import { read, router, write } from "../trpc";

export const coordination = router({
  tasks: read(listTasks),
  closeTask: write(closeTask),
  answerDischarge: write(answerDischarge),
  logCall: write(logCall),
  sendMessage: write(sendMessage),
});
