"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { Button, buttonClass } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notifyDone } from "@/components/ui/notify";
import { Popover } from "@/components/ui/popover";
import { removeView, type SavedView, saveView, useSavedViews } from "./saved-views-store";

/** Views saved in this browser, and a way to save or share the present one. */
export function SavedViews() {
  const views = useSavedViews();
  return (
    <Popover label="Views" align="end" trigger="Views" triggerClassName={buttonClass()}>
      <div className="grid w-64 gap-3">
        {views.length > 0 && (
          <ul className="grid gap-0.5">
            {views.map((view) => (
              <SavedLine key={view.name} view={view} />
            ))}
          </ul>
        )}
        <SaveForm />
      </div>
    </Popover>
  );
}

function SavedLine({ view: { name, query } }: { view: SavedView }) {
  return (
    <li className="flex items-center gap-1">
      <Link href={`/adjustor?${query}`} className="min-h-7 grow rounded-md px-2 py-1 hover:bg-line-2">
        {name}
      </Link>
      <button
        type="button"
        aria-label={`Remove the view ${name}`}
        onClick={() => removeView(name)}
        className="grid size-7 place-items-center rounded-md text-ink-2 hover:bg-line-2"
      >
        <X aria-hidden="true" size={14} />
      </button>
    </li>
  );
}

function SaveForm() {
  const params = new URLSearchParams(useSearchParams());
  params.delete("after");
  const save = (form: FormData) => {
    const name = String(form.get("name")).trim();
    if (!name) return;
    saveView({ name, query: params.toString() });
    notifyDone(`The view “${name}” is saved in this browser.`);
  };
  const share = async () => {
    await navigator.clipboard.writeText(`${window.location.origin}/adjustor?${params}`);
    notifyDone("The link to these rows is copied; a colleague sees them with it.");
  };
  return (
    <form action={save} className="grid gap-2">
      <Field id="view-name" label="Save these filters as">
        {(control) => <Input {...control} name="name" maxLength={60} required autoComplete="off" />}
      </Field>
      <div className="flex gap-2">
        <Button type="submit">Save view</Button>
        <Button variant="quiet" onClick={() => void share()}>
          Copy link
        </Button>
      </div>
    </form>
  );
}
