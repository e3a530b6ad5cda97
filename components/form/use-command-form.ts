"use client";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { type DefaultValues, type FieldValues, type Path, useForm } from "react-hook-form";
import { CallProblem } from "@/app/_trpc/call";
import type { Checked, Problem } from "./problems";
import { type SavedDraft, useDraft } from "./use-draft";

type CommandForm<T extends FieldValues, I, R> = {
  /** The form when it is opened for the first time; a draft is laid over it. */
  initial: T;
  /** Names the draft: "stay:<programId>". */
  subject: string;
  saved: SavedDraft;
  /** Reads what was typed with the schema the server uses. */
  check: (values: T) => Checked<I>;
  /** The command; a repeat under the same key has one effect. */
  send: (input: I & { idempotencyKey: string }) => Promise<R>;
  onDone: (result: R) => void;
  /** The form's own name of a field the server blames. */
  fieldOf?: (path: string, values: T) => string;
};

export type Trouble = { problems: Problem[]; fault: CallProblem | null };

const none: Trouble = { problems: [], fault: null };

/**
 * A form that sends one command: kept as a draft while it is typed, checked before it is sent, sent once however often
 * the button is pressed; a refusal stands beside its field and what was typed stays.
 */
export function useCommandForm<T extends FieldValues, I, R>(options: CommandForm<T, I, R>) {
  const { initial, subject, saved, check, send, onDone, fieldOf = (path) => path } = options;
  const form = useForm<T>({ defaultValues: { ...initial, ...saved?.body } as DefaultValues<T> });
  const { status, keeper } = useDraft(subject, saved);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [pending, setPending] = useState(false);
  const [trouble, setTrouble] = useState(none);
  const element = useRef<HTMLFormElement>(null);

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values, name }) => {
          if (!name) return;
          form.clearErrors(name as Path<T>);
          keeper.keep(values);
        },
      }),
    [form, keeper],
  );

  function blame(problems: Problem[], fault: CallProblem | null) {
    for (const { path, sentence } of problems)
      if (path) form.setError(path as Path<T>, { message: sentence });
    setTrouble({ problems, fault });
    // After the sentences are on screen, the first field to mend takes the focus.
    requestAnimationFrame(() => element.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus());
  }

  function refused(problem: unknown) {
    const fault = problem instanceof CallProblem ? problem : new CallProblem("That did not work.", {});
    const field = fault.field ? fieldOf(fault.field, form.getValues()) : "";
    blame(field ? [{ path: field, sentence: fault.message }] : [], fault);
    keeper.resume();
  }

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    if (pending) return;
    form.clearErrors();
    const checked = check(form.getValues());
    if (!checked.ok) return blame(checked.problems, null);
    setTrouble(none);
    setPending(true);
    await keeper.rest();
    await send({ ...checked.value, idempotencyKey: key }).then((result) => {
      keeper.taken();
      setKey(crypto.randomUUID());
      onDone(result);
    }, refused);
    setPending(false);
  }

  /** Puts the form back as it was before the draft. */
  function startOver() {
    form.reset(initial as DefaultValues<T>);
    setTrouble(none);
    keeper.keep({});
  }

  return { form, submit, pending, trouble, status, startOver, element };
}
