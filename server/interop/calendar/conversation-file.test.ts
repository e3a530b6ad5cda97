import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { conversationFile } from "./conversation-file";

const agreed = {
  id: "0197b1b4-0000-7000-8000-000000000001",
  requestNumber: "R-7K3M-Q2XW",
  startsAt: "2026-11-24T20:00:00.000Z",
  minutes: 15,
  phone: "713-555-0123",
  reviewerName: "P. Okoye",
  physicianName: "A. Chen",
};

describe("the calendar file of a conversation", () => {
  it("is one event that another reader understands", () => {
    const file = conversationFile(agreed, new Date("2026-11-23T15:00:00.000Z"));
    const calendar = new ICAL.Component(ICAL.parse(file));
    const [event, ...more] = calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
    expect(more).toEqual([]);
    expect(event?.summary).toBe("Peer-to-peer conversation, request R-7K3M-Q2XW");
    expect(event?.startDate.toJSDate().toISOString()).toBe(agreed.startsAt);
    expect(event?.duration.toSeconds()).toBe(900);
    expect(event?.description).toBe("P. Okoye calls A. Chen. Telephone 713-555-0123.");
    expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
  });
});
