"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { copyClaimNote } from "@/components/authorization/copy-claim-note";
import { openFigures } from "@/components/explain/figures-dialog";
import { useShortcuts } from "@/components/ui/use-shortcuts";
import { currentRow, standOn, toggleTick } from "./row-store";

type QueueKeysProps = {
  /** Request ids in the order of the rows. */
  ids: readonly string[];
  /** Whether rows can be ticked. */
  ticks: boolean;
};

const rowOf = (id: string) => document.getElementById(`row-${id}`);

function goTo(id: string | undefined): void {
  if (!id) return;
  const row = rowOf(id);
  row?.querySelector<HTMLElement>("[data-row-link]")?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}

function goToSearch(): void {
  const boxes = document.querySelectorAll<HTMLInputElement>('input[type="search"]');
  [...boxes].find((box) => box.offsetParent !== null)?.focus();
}

/** The queue by keyboard: the row that has the focus is the current one, and stays it when the rows are refreshed. */
export function QueueKeys({ ids, ticks }: QueueKeysProps) {
  const router = useRouter();
  const current = () => ids.find((id) => id === currentRow());
  const move = (step: number) => {
    const at = ids.findIndex((id) => id === currentRow());
    goTo(ids[at < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, at + step))]);
  };
  const open = (query = "") => {
    const id = current() ?? ids[0];
    if (id) router.push(`/requests/${id}${query}`);
  };
  const stand = useEffectEvent(() => {
    const id = current();
    if (id) rowOf(id)?.scrollIntoView({ block: "nearest" });
    else if (ids[0]) standOn(ids[0]);
  });
  useEffect(() => stand(), []);
  const tick = { x: { label: "Select the row", run: () => toggleTick(current() ?? "") } };
  useShortcuts({
    j: { label: "Next row", run: () => move(1) },
    k: { label: "Previous row", run: () => move(-1) },
    Enter: { label: "Open the request", run: () => open() },
    a: { label: "Approve", run: () => open("?do=approve") },
    i: { label: "Ask for information", run: () => open("?do=ask_information") },
    e: { label: "How the figures are worked out", run: () => openFigures(rowOf(current() ?? "")) },
    n: { label: "Copy the claim note", run: () => void copyClaimNote(current() ?? "") },
    "/": { label: "Search", run: goToSearch },
    ...(ticks ? tick : {}),
  });
  return null;
}
