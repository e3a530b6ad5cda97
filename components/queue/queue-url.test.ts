import { expect, test } from "vitest";
import { queryOf, queueHref, queueInput, readQueueAddress, showsMine } from "./queue-url";

const read = (params: Record<string, string>) => readQueueAddress(Promise.resolve(params));

test("an empty address is the requests to decide", async () => {
  expect(await read({})).toMatchObject({ tab: "decide", q: "" });
});

test("a damaged filter is left out, the others hold", async () => {
  const address = await read({ tab: "nonsense", state: "ZZ", clinic: "x", type: "initial" });
  expect(address).toMatchObject({ tab: "decide", type: "initial" });
  expect(address.state).toBeUndefined();
  expect(address.clinic).toBeUndefined();
});

test("a link keeps every filter and starts at the first page", async () => {
  const address = await read({ tab: "waiting", state: "TX", after: "abc", whose: "all" });
  expect(queueHref(address)).toBe("/adjustor?tab=waiting&whose=all&state=TX");
  expect(queueHref(address, { tab: "all", state: undefined })).toBe("/adjustor?tab=all&whose=all");
});

test("one's own rows unless one leads, searches or asks for all", async () => {
  const address = await read({});
  expect(showsMine(address, false)).toBe(true);
  expect(showsMine(address, true)).toBe(false);
  expect(showsMine({ ...address, q: "reyes" }, false)).toBe(false);
  expect(showsMine({ ...address, whose: "mine" }, true)).toBe(true);
});

test("the input of the queue takes the address's fields", async () => {
  const address = await read({ q: " TX-40 655 ", after: "abc" });
  expect(queueInput(address, true)).toMatchObject({ mine: true, search: "TX-40 655", after: "abc" });
  expect(queryOf({})).toBe("");
});
