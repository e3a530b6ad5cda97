"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { notifyDone } from "@/components/ui/notify";
import { Popover } from "@/components/ui/popover";
import type { ShortcutMap } from "@/components/ui/shortcut-keys";
import { useShortcuts } from "@/components/ui/use-shortcuts";
import { copyClaimNote } from "./copy-claim-note";
import { DecisionDialog } from "./decision-dialog";
import { DECISIONS, type DecisionAction } from "./decision-specs";
import type { DecidableRequest } from "./decision-values";
import type { Receipt } from "./send-decision";
import { useSessionsChoice } from "./sessions-choice";

type DecisionBarProps = {
  request: DecidableRequest;
  /** What the server allows this reader now, in the order of the buttons. */
  actions: readonly DecisionAction[];
  /** The form the address asks to open: `?do=approve`. */
  open: DecisionAction | null;
  /** Where the reader lands after a decision; null stays on the page. */
  nextHref: string | null;
  /** Whether the reader may copy the claim note. */
  note: boolean;
};

const mostButtons = 4;
const mainActions: readonly DecisionAction[] = ["approve", "overturn", "release", "approve_after_all"];

/** The decision, always in view: its buttons and keys, and the dialog each opens. */
export function DecisionBar({ request, actions, open, nextHref, note }: DecisionBarProps) {
  const router = useRouter();
  const { sessions: tried } = useSessionsChoice();
  const [doing, setDoing] = useState(open && actions.includes(open) ? open : null);
  useShortcuts(shortcutsOf(actions, setDoing));
  useShortcuts({ c: { label: "Copy the claim note", run: () => void copyClaimNote(request.id) } }, note);
  const close = () => {
    setDoing(null);
    // A reload must not open the form again.
    if (window.location.search) window.history.replaceState(null, "", window.location.pathname);
  };
  const done = ({ sentence, next }: Receipt) => {
    setDoing(null);
    const reopen = { label: "Open it", run: () => router.push(`/requests/${request.id}`) };
    notifyDone(sentence, nextHref ? reopen : undefined);
    const onward = next ? `/requests/${next}` : nextHref;
    if (onward) router.push(onward);
    else router.refresh();
  };
  return (
    <>
      {actions.slice(0, mostButtons).map((action) => (
        <ActionButton
          key={action}
          action={action}
          n={countOn(action, tried, request)}
          primary={action === actions[0] && mainActions.includes(action)}
          onPress={() => setDoing(action)}
        />
      ))}
      <MoreActions actions={actions.slice(mostButtons)} onPress={setDoing} />
      {note && (
        <Button shortcut="c" className="sm:ml-auto" onClick={() => void copyClaimNote(request.id)}>
          Copy claim note
        </Button>
      )}
      {doing && (
        <DecisionDialog
          key={doing}
          action={doing}
          request={request}
          triedSessions={tried}
          possible={actions.includes(doing)}
          onClose={close}
          onDone={done}
          onConflict={() => router.refresh()}
        />
      )}
    </>
  );
}

/** The number on a button; null where a part is still to be chosen. */
function countOn(
  action: DecisionAction,
  tried: number,
  { sessions, leftOut }: DecidableRequest,
): number | null {
  if (action === "approve_after_all") return leftOut;
  return action !== "approve_in_part" ? sessions : tried < sessions ? tried : null;
}

function shortcutsOf(
  actions: readonly DecisionAction[],
  open: (action: DecisionAction) => void,
): ShortcutMap {
  const withKeys = actions.flatMap((action) => {
    const { shortcut, verb } = DECISIONS[action];
    return shortcut ? [[shortcut, { label: verb, run: () => open(action) }]] : [];
  });
  return Object.fromEntries(withKeys);
}

type ActionButtonProps = {
  action: DecisionAction;
  n: number | null;
  primary: boolean;
  onPress: () => void;
};

function ActionButton({ action, n, primary, onPress }: ActionButtonProps) {
  const spec = DECISIONS[action];
  const label = n === null ? "Approve fewer" : spec.label(n);
  return (
    <Button variant={primary ? "primary" : "plain"} shortcut={spec.shortcut} onClick={onPress}>
      {label}
    </Button>
  );
}

type MoreActionsProps = { actions: readonly DecisionAction[]; onPress: (action: DecisionAction) => void };

function MoreActions({ actions, onPress }: MoreActionsProps) {
  if (actions.length === 0) return null;
  return (
    <Popover label="More" trigger="More" triggerClassName={buttonClass()}>
      <ul className="grid gap-1">
        {actions.map((action) => (
          <li key={action}>
            <Button variant="quiet" className="w-full justify-start!" onClick={() => onPress(action)}>
              {DECISIONS[action].verb}
            </Button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
