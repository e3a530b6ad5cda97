import type { InputOf } from "@/app/_trpc/call";

type Rate = InputOf<"rates.addIndemnity">;

const text = (form: FormData, name: string) => String(form.get(name) ?? "").trim();

/** Dollars as typed, in cents; what is no amount goes on as NaN and is refused beside its field. */
function cents(form: FormData, name: string): number | null {
  const typed = text(form, name).replace(/^\$/, "").replaceAll(",", "");
  if (typed === "") return null;
  return /^-?\d+(\.\d+)?$/.test(typed) ? Number((Number(typed) * 100).toFixed(4)) : Number.NaN;
}

/** What the form holds, as the command takes it; the command's own schema judges it. */
export function readIndemnity(form: FormData): Rate {
  return {
    jurisdiction: text(form, "jurisdiction"),
    share: text(form, "share"),
    lowShare: text(form, "lowShare") || null,
    lowBelowHourlyCents: cents(form, "lowBelowHourlyCents"),
    lowWeeks: text(form, "lowWeeks") === "" ? null : Number(text(form, "lowWeeks")),
    minCents: cents(form, "minCents"),
    maxCents: cents(form, "maxCents"),
    deductsEarnings: form.get("deductsEarnings") === "on",
    injuredFrom: text(form, "injuredFrom"),
    injuredTo: text(form, "injuredTo") || null,
    source: text(form, "source"),
    status: text(form, "status") as Rate["status"],
  };
}
