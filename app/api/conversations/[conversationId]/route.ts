import { conversationFile } from "@/server/interop/calendar/conversation-file";
import { fileHeaders } from "@/server/interop/file-headers";
import { agreedConversation } from "@/server/services/peer-to-peer/calendar";
import { asSignedIn } from "../../_caller";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ conversationId: string }> };

/** An agreed conversation as a file that calendars open. */
export function GET(_request: Request, { params }: Params) {
  return asSignedIn(async (identity) => {
    const { conversationId } = await params;
    const agreed = await agreedConversation.run({ identity }, { conversationId });
    const name = `conversation-${agreed.requestNumber}.ics`;
    return new Response(conversationFile(agreed, new Date()), {
      headers: fileHeaders({ name, mediaType: "text/calendar; charset=utf-8" }),
    });
  });
}
