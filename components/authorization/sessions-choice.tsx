"use client";

import { createContext, type ReactNode, useContext, useState } from "react";

type Choice = { sessions: number; choose: (sessions: number) => void };

const ChoiceContext = createContext<Choice | null>(null);

/** Holds the sessions tried out on the what-if, so that approving a part begins with them. One a request. */
export function SessionsChoice({ asked, children }: { asked: number; children: ReactNode }) {
  const [sessions, choose] = useState(asked);
  return <ChoiceContext value={{ sessions, choose }}>{children}</ChoiceContext>;
}

export function useSessionsChoice(): Choice {
  const choice = useContext(ChoiceContext);
  if (!choice) throw new Error("useSessionsChoice stands inside SessionsChoice");
  return choice;
}
