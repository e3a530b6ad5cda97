/** What a key does; the label is a verb phrase for the help: "Move down". */
export type Shortcut = { label: string; run: () => void };

/** Keys by name as `KeyboardEvent.key` gives them: "j", "?", "Enter", "[". */
export type ShortcutMap = Readonly<Record<string, Shortcut>>;

type Modifiers = { ctrlKey: boolean; metaKey: boolean; altKey: boolean };

/** The key's name, or null when it belongs to the browser or the system. */
export function shortcutKey(event: { key: string } & Modifiers): string | null {
  return event.ctrlKey || event.metaKey || event.altKey ? null : event.key;
}

type Where = { tagName: string; type?: string; isContentEditable?: boolean; role: string | null };

const textless = new Set(["checkbox", "radio", "button", "submit", "reset", "file"]);

/** True where a key is part of what the reader types or chooses. */
export function isTyping(where: Where): boolean {
  if (where.isContentEditable || ["combobox", "textbox", "searchbox", "listbox"].includes(where.role ?? ""))
    return true;
  if (where.tagName === "INPUT") return !textless.has(where.type ?? "text");
  return where.tagName === "TEXTAREA" || where.tagName === "SELECT";
}

/** True where Enter or Space already presses what has the focus. */
export function isPressing(where: Where, key: string): boolean {
  const pressable = ["A", "BUTTON", "SUMMARY", "INPUT"].includes(where.tagName) || where.role === "button";
  return pressable && (key === "Enter" || key === " ");
}

/** The newest layer that knows the key wins, so an opened panel may take a key from the page under it. */
export function findShortcut(layers: readonly ShortcutMap[], key: string): Shortcut | undefined {
  return layers.findLast((layer) => Object.hasOwn(layer, key))?.[key];
}
