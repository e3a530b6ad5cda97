import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type DraftStatus, keepDrafts } from "./draft-keeper";

const at = "2026-11-23T20:03:00.000Z";

function setUp(save: (body: Record<string, unknown>) => Promise<{ savedAt: string }>) {
  const said: DraftStatus[] = [];
  const keeper = keepDrafts({ save, savedAt: null, onStatus: (status) => said.push(status) });
  return { keeper, said, last: () => said.at(-1) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("keepDrafts", () => {
  it("saves once, half a second after the last key, the newest", async () => {
    const save = vi.fn<() => Promise<{ savedAt: string }>>(async () => ({ savedAt: at }));
    const { keeper, last } = setUp(save);
    keeper.keep({ weeks: "5" });
    await vi.advanceTimersByTimeAsync(300);
    keeper.keep({ weeks: "6" });
    await vi.advanceTimersByTimeAsync(499);
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(save).toHaveBeenCalledExactlyOnceWith({ weeks: "6" });
    expect(last()).toEqual({ state: "saved", savedAt: at });
  });

  it("keeps what could not be saved and tries again until it is", async () => {
    const save = vi
      .fn<() => Promise<{ savedAt: string }>>()
      .mockRejectedValueOnce(new Error("away"))
      .mockRejectedValueOnce(new Error("away"))
      .mockResolvedValue({ savedAt: at });
    const { keeper, last } = setUp(save);
    keeper.keep({ weeks: "6" });
    await vi.advanceTimersByTimeAsync(500);
    expect(last()?.state).toBe("waiting");
    expect(keeper.hasUnsaved()).toBe(true);
    await vi.advanceTimersByTimeAsync(8000);
    expect(save).toHaveBeenCalledTimes(3);
    expect(last()).toEqual({ state: "saved", savedAt: at });
    expect(keeper.hasUnsaved()).toBe(false);
  });

  it("does not put an old failure over a newer key", async () => {
    let fail: (error: Error) => void = () => undefined;
    const save = vi
      .fn<(body: Record<string, unknown>) => Promise<{ savedAt: string }>>()
      .mockImplementationOnce(() => new Promise((_, reject) => (fail = reject)))
      .mockResolvedValue({ savedAt: at });
    const { keeper } = setUp(save);
    keeper.keep({ weeks: "5" });
    await vi.advanceTimersByTimeAsync(500);
    keeper.keep({ weeks: "6" });
    fail(new Error("away"));
    await vi.advanceTimersByTimeAsync(4000);
    expect(save.mock.lastCall).toEqual([{ weeks: "6" }]);
    expect(save).toHaveBeenCalledTimes(2);
  });

  it("saves nothing at rest, so that a draft does not outlive its form", async () => {
    const save = vi.fn<() => Promise<{ savedAt: string }>>(async () => ({ savedAt: at }));
    const { keeper } = setUp(save);
    keeper.keep({ weeks: "6" });
    await keeper.rest();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(save).not.toHaveBeenCalled();
    keeper.resume();
    await vi.advanceTimersByTimeAsync(500);
    expect(save).toHaveBeenCalledExactlyOnceWith({ weeks: "6" });
  });

  it("waits for the save under way before it rests", async () => {
    let answer: (value: { savedAt: string }) => void = () => undefined;
    const { keeper } = setUp(() => new Promise((resolve) => (answer = resolve)));
    keeper.keep({ weeks: "6" });
    await vi.advanceTimersByTimeAsync(500);
    let rested = false;
    const resting = keeper.rest().then(() => (rested = true));
    await vi.advanceTimersByTimeAsync(10);
    expect(rested).toBe(false);
    answer({ savedAt: at });
    await resting;
    expect(rested).toBe(true);
  });

  it("saves at once what waits when the page is left", async () => {
    const save = vi.fn<() => Promise<{ savedAt: string }>>(async () => ({ savedAt: at }));
    const { keeper } = setUp(save);
    keeper.keep({ weeks: "6" });
    await keeper.flush();
    expect(save).toHaveBeenCalledExactlyOnceWith({ weeks: "6" });
  });
});
