"use client";
import { type FormEvent, useEffect, useRef, useState } from "react";
import {
  type DefaultValues,
  type FieldValues,
  type UseFormRegister,
  useForm,
  useWatch,
} from "react-hook-form";
import { type CallProblem, problemOf } from "@/app/_trpc/call";
import type { DraftStatus } from "./draft-keeper";
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

/** What a field of the form needs: its wiring, and the sentence that stands beside it. */
export type FormPart<T extends FieldValues> = {
  register: UseFormRegister<T>;
  sentence: (path: string) => string | undefined;
};

/** What keeps the form from being taken: things to mend, or a fault that says what happened. */
export type Trouble = { problems: Problem[]; fault: CallProblem | null };

/** How the form stands, for `FormFooter`. */
export type FooterState = {
  pending: boolean;
  trouble: Trouble;
  status: DraftStatus;
  /** Offered when the form began from a draft. */
  onStartOver?: () => void;
};

type Refusal = { fault: CallProblem; field: string };

/**
 * A form that sends one command: kept as a draft while it is typed, checked before it is sent, sent once however often
 * the button is pressed; a refusal stands beside its field and what was typed stays. After the first press the sentences
 * follow what is typed.
 */
export function useCommandForm<T extends FieldValues, I, R>(options: CommandForm<T, I, R>) {
  const { initial, subject, saved, check, send, onDone, fieldOf = (path) => path } = options;
  const form = useForm<T>({ defaultValues: { ...initial, ...saved?.body } as DefaultValues<T> });
  const values = useWatch({ control: form.control }) as T;
  const { status, keeper } = useDraft(subject, saved);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [pending, setPending] = useState(false);
  const [restored, setRestored] = useState(saved !== null);
  const [attempted, setAttempted] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const element = useRef<HTMLFormElement>(null);

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values: typed, name }) => {
          if (!name) return;
          setRefusal(null);
          keeper.keep(typed);
        },
      }),
    [form, keeper],
  );

  const checked = attempted ? check(values) : null;
  const trouble = troubleOf(checked, refusal);

  // After the sentences are on screen, the first field to mend takes the focus.
  const focusProblem = () =>
    requestAnimationFrame(() => element.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus());

  function refused(problem: unknown) {
    const fault = problemOf(problem);
    setRefusal({ fault, field: fault.field ? fieldOf(fault.field, form.getValues()) : "" });
    keeper.resume();
    focusProblem();
  }

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    if (pending) return;
    setAttempted(true);
    setRefusal(null);
    const now = check(form.getValues());
    if (!now.ok) return void focusProblem();
    setPending(true);
    await keeper.rest();
    await send({ ...now.value, idempotencyKey: key }).then((result) => {
      keeper.taken();
      setKey(crypto.randomUUID());
      setAttempted(false);
      setRestored(false);
      onDone(result);
    }, refused);
    setPending(false);
  }

  /** Puts the form back as it was before the draft it was opened with. */
  function startOver() {
    form.reset(initial as DefaultValues<T>);
    setAttempted(false);
    setRestored(false);
    keeper.keep({});
  }

  const part: FormPart<T> = {
    register: form.register,
    sentence: (path) => trouble.problems.find((each) => each.path === path)?.sentence,
  };
  const footer: FooterState = { pending, trouble, status, onStartOver: restored ? startOver : undefined };
  return { form, part, values, submit, element, footer };
}

function troubleOf(checked: Checked<unknown> | null, refusal: Refusal | null): Trouble {
  if (checked && !checked.ok) return { problems: checked.problems, fault: null };
  if (!refusal) return { problems: [], fault: null };
  const { fault, field } = refusal;
  return { problems: field ? [{ path: field, sentence: fault.message }] : [], fault };
}
