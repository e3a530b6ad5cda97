import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { signedIn } from "@/app/_trpc/server";
import { AuditTrail } from "@/components/admin/audit-trail";
import { PeopleTable } from "@/components/admin/people-table";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";

export const metadata: Metadata = { title: "People and records" };

type Search = { searchParams: Promise<{ view?: string; before?: string }> };

export default async function AdminPage({ searchParams }: Search) {
  const { view, before } = await searchParams;
  const onTrail = view === "audit";
  const { organizationName } = await signedIn();
  return (
    <>
      <PageHeader title="People and records" detail={organizationName} />
      <Tabs
        label="People and records"
        tabs={[
          { href: "/admin", label: "People", current: !onTrail },
          { href: "/admin?view=audit", label: "Audit trail", current: onTrail },
        ]}
      />
      {onTrail ? <Trail before={before} /> : <People />}
    </>
  );
}

async function People() {
  const { timeZone } = await signedIn();
  return <PeopleTable people={await found((api) => api.admin.people())} zone={timeZone} />;
}

async function Trail({ before }: { before: string | undefined }) {
  const { timeZone } = await signedIn();
  const from = Number(before);
  const audit = await found((api) => api.admin.audit({ before: from > 0 ? Math.floor(from) : null }));
  return <AuditTrail audit={audit} zone={timeZone} />;
}
