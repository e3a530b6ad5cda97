"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CallProblem, call } from "@/app/_trpc/call";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { notifyDone } from "@/components/ui/notify";
import { Select } from "@/components/ui/select";
import { counted } from "@/server/domain/counted";
import { setTicks } from "./row-store";

type ReassignDialogProps = {
  ids: readonly string[];
  adjustors: Readonly<Record<string, string>>;
  onClose: () => void;
};

/** Gives requests to another adjustor, all at once; their programs go with them. */
export function ReassignDialog({ ids, adjustors, onClose }: ReassignDialogProps) {
  const router = useRouter();
  const [key] = useState(() => crypto.randomUUID());
  const [adjustorId, setAdjustorId] = useState("");
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function confirm() {
    if (!adjustorId) return setProblem("Choose an adjustor from the list.");
    setPending(true);
    try {
      const { reassigned } = await call("request.reassign", {
        requestIds: [...ids],
        adjustorId,
        idempotencyKey: key,
      });
      notifyDone(`${counted(reassigned.length, "request")} given to ${adjustors[adjustorId]}.`);
      setTicks([]);
      onClose();
      router.refresh();
    } catch (error) {
      setPending(false);
      setProblem(error instanceof CallProblem ? error.message : "That did not work; try again.");
    }
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Reassign ${counted(ids.length, "request")}`}
      description="The programs and their open tasks go with the requests; the adjustor is told."
      actions={
        <>
          <Button variant="primary" pending={pending} onClick={() => void confirm()}>
            Reassign {counted(ids.length, "request")}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            Go back
          </Button>
        </>
      }
    >
      <Field id="adjustorId" label="Give to" error={problem} required>
        {(control) => (
          <Select {...control} value={adjustorId} onChange={({ target }) => setAdjustorId(target.value)}>
            <option value="">Choose an adjustor</option>
            {Object.entries(adjustors).map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </Dialog>
  );
}
