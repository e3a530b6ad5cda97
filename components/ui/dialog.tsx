"use client";

import { clsx } from "clsx";
import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import { closePopovers } from "./close-popovers";

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** One sentence: what will happen when this is confirmed. */
  description?: ReactNode;
  children: ReactNode;
  /** Buttons, the main one first. */
  actions?: ReactNode;
  wide?: boolean;
};

/** A question above the page: holds the focus, closes on Esc, gives the focus back where it was. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  actions,
  wide = false,
}: DialogProps) {
  const focus = useFocusBack(open);
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-shade" />
        <Primitive.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          onCloseAutoFocus={focus.back}
          className={clsx(
            "fixed top-1/2 left-1/2 z-50 flex max-h-[90dvh] -translate-x-1/2 -translate-y-1/2 flex-col rounded-lg",
            "border border-line bg-raised shadow-raised",
            wide ? "w-[min(60rem,calc(100vw-1.5rem))]" : "w-[min(34rem,calc(100vw-1.5rem))]",
          )}
        >
          <header className="flex items-start gap-3 border-b border-line-2 px-4 py-3">
            <div className="grid gap-0.5">
              <Primitive.Title className="text-lg font-semibold">{title}</Primitive.Title>
              {description && (
                <Primitive.Description className="text-ink-2">{description}</Primitive.Description>
              )}
            </div>
            <Primitive.Close
              aria-label="Close"
              className="ml-auto grid size-7 place-items-center rounded-md text-ink-2 hover:bg-line-2"
            >
              <X aria-hidden="true" size={16} />
            </Primitive.Close>
          </header>
          <div className="overflow-auto px-4 py-3">{children}</div>
          {actions && (
            <footer className="flex flex-wrap gap-2 border-t border-line-2 px-4 py-3">{actions}</footer>
          )}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** The focus goes back where it was before the question; a panel, which would lie above it, is closed first. */
function useFocusBack(open: boolean) {
  const from = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (!open) return;
    closePopovers();
    from.current ??= document.activeElement;
  }, [open]);
  const back = (event: Event) => {
    event.preventDefault();
    if (from.current instanceof HTMLElement) from.current.focus();
    from.current = null;
  };
  return { back };
}
