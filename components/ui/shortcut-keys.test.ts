import { expect, test } from "vitest";
import { findShortcut, isPressing, isTyping, type ShortcutMap, shortcutKey } from "./shortcut-keys";

const plain = { ctrlKey: false, metaKey: false, altKey: false };
const element = (tagName: string, more: { type?: string; role?: string | null } = {}) => ({
  role: null,
  tagName,
  ...more,
});

test("keys held with Ctrl, Alt or Cmd belong to the browser", () => {
  expect(shortcutKey({ key: "a", ...plain })).toBe("a");
  expect(shortcutKey({ key: "a", ...plain, ctrlKey: true })).toBeNull();
});

test("keys rest while the reader types or chooses, not on a tick box", () => {
  expect(isTyping(element("INPUT"))).toBe(true);
  expect(isTyping(element("SELECT"))).toBe(true);
  expect(isTyping(element("DIV", { role: "combobox" }))).toBe(true);
  expect(isTyping(element("INPUT", { type: "checkbox" }))).toBe(false);
  expect(isTyping(element("TR"))).toBe(false);
});

test("Enter on a link or button is left to it", () => {
  expect(isPressing(element("A"), "Enter")).toBe(true);
  expect(isPressing(element("A"), "j")).toBe(false);
});

test("the newest layer wins, and only own keys count", () => {
  const act = (label: string) => ({ label, run: () => undefined });
  const layers: ShortcutMap[] = [{ a: act("Approve"), j: act("Move down") }, { a: act("Add") }];
  expect(findShortcut(layers, "a")?.label).toBe("Add");
  expect(findShortcut(layers, "j")?.label).toBe("Move down");
  expect(findShortcut(layers, "toString")).toBeUndefined();
});
