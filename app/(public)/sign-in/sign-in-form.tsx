"use client";
import { signIn } from "next-auth/react";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";

const unreachable = "The portal cannot be reached at this moment. Check your connection and try again.";

/** E-mail and password; a refusal is said above the form and what was typed stays. `to`: where it leads. */
export function SignInForm({ to }: { to: string }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setPending(true);
    const answer = await signIn("credentials", {
      email: String(form.get("email")),
      password: String(form.get("password")),
      redirect: false,
    }).catch(() => undefined);
    if (answer?.ok) return window.location.assign(to);
    setRefusal(answer?.error ?? unreachable);
    setPending(false);
  }

  return (
    <form method="post" onSubmit={submit} className="grid gap-4">
      {refusal && <Notice tone="error" title={refusal} />}
      <Field id="email" label="E-mail">
        {(control) => <Input {...control} name="email" type="email" autoComplete="username" required />}
      </Field>
      <Field id="password" label="Password">
        {(control) => (
          <Input {...control} name="password" type="password" autoComplete="current-password" required />
        )}
      </Field>
      <Button type="submit" variant="primary" size="lg" pending={pending}>
        Sign in
      </Button>
    </form>
  );
}
