import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { signedIn } from "@/app/_trpc/server";
import { AuditTrail } from "@/components/admin/audit-trail";

export const metadata: Metadata = { title: "Audit trail" };

type Search = { searchParams: Promise<{ before?: string }> };

export default async function AuditPage({ searchParams }: Search) {
  const { before } = await searchParams;
  const { timeZone } = await signedIn();
  const from = Number(before);
  const audit = await found((api) => api.admin.audit({ before: from > 0 ? Math.floor(from) : null }));
  return <AuditTrail audit={audit} zone={timeZone} />;
}
