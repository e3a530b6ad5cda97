import { expect, test } from "vitest";
import { type Notice, noticeWords } from "./notice-words";

const notice: Notice = {
  id: "n1",
  kind: "request.determined",
  text: "Request R-1042 on claim TX-40655 was approved.",
  facts: {},
  programId: "p1",
  requestId: "r1",
  read: false,
  createdAt: "2026-11-30T15:00:00.000Z",
};

test("a notice of a request leads to a page that its reader may open", () => {
  expect(noticeWords("adjustor", "en").href(notice)).toBe("/requests/r1");
  expect(noticeWords("clinic", "en").href(notice)).toBe("/requests/r1");
  expect(noticeWords("physician", "en").href(notice)).toBe("/programs/p1");
  expect(noticeWords("employer", "en").href(notice)).toBe("/programs/p1");
  expect(noticeWords("worker", "en").href(notice)).toBe("/worker");
});
