"use client";

import { useRouter } from "next/navigation";
import { Button, buttonClass } from "@/components/ui/button";
import { notifyDone } from "@/components/ui/notify";
import { Popover } from "@/components/ui/popover";
import type { ShortcutMap } from "@/components/ui/shortcut-keys";
import { useShortcuts } from "@/components/ui/use-shortcuts";
import type { Approvable } from "@/server/domain/authorization/scenario-part";
import { copyClaimNote } from "./copy-claim-note";
import { DecisionDialog } from "./decision-dialog";
import { DECISIONS, type DecisionAction } from "./decision-specs";
import type { DecidableRequest } from "./decision-values";
import { useScenarioChoice } from "./scenario-choice";
import type { Receipt } from "./send-decision";

type DecisionBarProps = {
  request: DecidableRequest;
  /** What the server allows this reader now, in the order of the buttons. */
  actions: readonly DecisionAction[];
  /** Where the reader lands after a decision; null stays on the page. */
  nextHref: string | null;
  /** Whether the reader may copy the claim note. */
  note: boolean;
};

const mostButtons = 4;
const mainActions: readonly DecisionAction[] = ["approve", "overturn", "release", "approve_after_all"];

/** The decision, always in view: its buttons and keys, and the dialog each opens. */
export function DecisionBar({ request, actions, nextHref, note }: DecisionBarProps) {
  const router = useRouter();
  const { approvable, doing, open } = useScenarioChoice();
  useShortcuts(shortcutsOf(actions, open));
  useShortcuts({ c: { label: "Copy the claim note", run: () => void copyClaimNote(request.id) } }, note);
  const close = () => {
    open(null);
    // A reload must not open the form again.
    if (window.location.search) window.history.replaceState(null, "", window.location.pathname);
  };
  const done = ({ sentence, next, stays = false }: Receipt) => {
    open(null);
    const reopen = { label: "Open it", run: () => router.push(`/requests/${request.id}`) };
    notifyDone(sentence, nextHref && !stays ? reopen : undefined);
    const onward = next ? `/requests/${next}` : nextHref;
    if (onward && !stays) router.push(onward);
    else router.refresh();
  };
  return (
    <>
      {actions.slice(0, mostButtons).map((action) => (
        <ActionButton
          key={action}
          action={action}
          label={labelOf(action, request, approvable)}
          primary={action === actions[0] && mainActions.includes(action)}
          onPress={() => open(action)}
        />
      ))}
      <MoreActions actions={actions.slice(mostButtons)} onPress={open} />
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
          tried={approvable}
          possible={actions.includes(doing)}
          onClose={close}
          onDone={done}
          onConflict={() => router.refresh()}
        />
      )}
    </>
  );
}

/** The words on a button, with the number it approves; without one where a part is still to be chosen. */
function labelOf(
  action: DecisionAction,
  { sessions, minutes, leftOut }: DecidableRequest,
  { part }: Approvable,
): string {
  const { label } = DECISIONS[action];
  if (action === "approve_after_all") return label(leftOut);
  if (action !== "approve_in_part") return label(sessions);
  return part ? label(part.sessions, part.minutes < minutes) : "Approve less";
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
  label: string;
  primary: boolean;
  onPress: () => void;
};

function ActionButton({ action, label, primary, onPress }: ActionButtonProps) {
  return (
    <Button variant={primary ? "primary" : "plain"} shortcut={DECISIONS[action].shortcut} onClick={onPress}>
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
