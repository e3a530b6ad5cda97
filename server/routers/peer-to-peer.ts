import { agreeConversation } from "../services/peer-to-peer/agree";
import { answerConversation } from "../services/peer-to-peer/answer";
import { offerConversation } from "../services/peer-to-peer/offer";
import { recordConversation } from "../services/peer-to-peer/record";
import { waitingConversations } from "../services/peer-to-peer/waiting";
import { read, router, write } from "../trpc";

export const peerToPeer = router({
  waiting: read(waitingConversations),
  offer: write(offerConversation),
  answer: write(answerConversation),
  agree: write(agreeConversation),
  record: write(recordConversation),
});
