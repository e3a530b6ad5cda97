import ical, { ICalEventStatus } from "ical-generator";
import type { AgreedConversation } from "../../domain/peer-to-peer/conversation";

/** An agreed conversation as an iCalendar file (RFC 5545), in UTC; request number, names and telephone only. */
export function conversationFile(conversation: AgreedConversation, now: Date): string {
  const { id, requestNumber, startsAt, minutes, phone, reviewerName, physicianName } = conversation;
  const start = new Date(startsAt);
  const calendar = ical({ prodId: { company: "Full Duty", product: "Conversations", language: "EN" } });
  calendar.createEvent({
    id: `${id}@full-duty`,
    stamp: now,
    start,
    end: new Date(start.getTime() + minutes * 60_000),
    summary: `Peer-to-peer conversation, request ${requestNumber}`,
    description: `${reviewerName} calls ${physicianName}. Telephone ${phone}.`,
    location: `Telephone ${phone}`,
    status: ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
