import type { ReactNode } from "react";
import { signedIn } from "@/app/_trpc/server";
import { PathTabs } from "@/components/layout/path-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/server/domain/access/permissions";
import { adminTabs } from "./tabs";

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const { role, organizationKind, organizationName } = await signedIn();
  const tabs = adminTabs.filter(
    ({ permission, of }) => may(role, permission) && (!of || of.includes(organizationKind ?? "")),
  );
  return (
    <>
      <PageHeader title="People and rules" detail={organizationName} />
      <PathTabs label="People and rules" tabs={tabs.map(({ href, label }) => ({ href, label }))} />
      {children}
    </>
  );
}
