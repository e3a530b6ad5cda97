"use client";

import { useState } from "react";
import { CallProblem, call } from "@/app/_trpc/call";
import { Button } from "@/components/ui/button";

/** Reckons the hash anew from what is stored, now. */
export function VerifyPacket({ requestId }: { requestId: string }) {
  const [said, setSaid] = useState("");
  const [pending, setPending] = useState(false);
  async function verify() {
    setPending(true);
    try {
      const { matches, computed } = await call("request.verifyPacket", { requestId });
      setSaid(`${matches ? "✓ Matches" : "✕ Does not match"}: ${computed.slice(0, 12)}…`);
    } catch (error) {
      setSaid(error instanceof CallProblem ? error.message : "It could not be verified; try again.");
    }
    setPending(false);
  }
  return (
    <div className="no-print grid justify-items-end gap-1">
      <Button pending={pending} onClick={() => void verify()}>
        Verify
      </Button>
      <output className="text-xs font-medium">{said}</output>
    </div>
  );
}
