/** Closes every open panel; the focus goes back to the button of the one that held it. */
export function closePopovers(): void {
  for (const panel of document.querySelectorAll<HTMLElement>(":popover-open")) panel.hidePopover();
}
