"use client";

import { clsx } from "clsx";
import { DropdownMenu as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { Kbd } from "./kbd";

export type MenuItem = {
  label: string;
  onSelect: () => void;
  shortcut?: string;
  /** Why the item cannot be chosen now; shown under its label. */
  disabledReason?: string | null;
  danger?: boolean;
};

type MenuProps = {
  /** The button that opens the menu. */
  trigger: ReactNode;
  label: string;
  items: readonly MenuItem[];
  align?: "start" | "end";
};

/** A list of actions behind one button; arrow keys, typing ahead, Esc. */
export function Menu({ trigger, label, items, align = "start" }: MenuProps) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          aria-label={label}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 min-w-44 rounded-lg border border-line bg-raised p-1 text-sm shadow-raised"
        >
          {items.map((item) => (
            <Item key={item.label} item={item} />
          ))}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

function Item({ item }: { item: MenuItem }) {
  return (
    <Primitive.Item
      onSelect={item.onSelect}
      disabled={Boolean(item.disabledReason)}
      className={clsx(
        "flex min-h-8 items-center gap-3 rounded-md px-2 outline-none select-none data-highlighted:bg-accent-soft",
        item.danger && "text-late",
        item.disabledReason && "text-ink-3",
      )}
    >
      <span className="grow">
        {item.label}
        {item.disabledReason && <span className="block text-xs">{item.disabledReason}</span>}
      </span>
      {item.shortcut && <Kbd>{item.shortcut}</Kbd>}
    </Primitive.Item>
  );
}
