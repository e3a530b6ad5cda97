import { closeTask } from "../services/coordination/close-task";
import { listTasks } from "../services/coordination/list-tasks";
import { logCall } from "../services/coordination/log-call";
import { sendMessage } from "../services/coordination/send-message";
import { read, router, write } from "../trpc";

export const coordination = router({
  tasks: read(listTasks),
  closeTask: write(closeTask),
  logCall: write(logCall),
  sendMessage: write(sendMessage),
});
