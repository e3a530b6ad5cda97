import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { LiveUpdates } from "@/app/_trpc/live-updates";
import { signedIn } from "@/app/_trpc/server";
import { AppShell } from "@/components/layout/app-shell";
import { readTheme, themeCookie } from "@/components/ui/theme";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { Toaster } from "@/components/ui/toaster";
import { roleHomes, roleLabels } from "@/server/domain/access/roles";
import { Desk } from "./desk";
import { deskRoles, navigation, searchingRoles } from "./navigation";
import { SearchBox } from "./search-box";
import { SignOutForms } from "./sign-out-forms";

export const dynamic = "force-dynamic";

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const { role, name, organizationName, unread } = await signedIn();
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  const detail = [roleLabels[role], organizationName].filter(Boolean).join(", ");
  return (
    <AppShell
      homeHref={roleHomes[role]}
      nav={navigation[role]}
      account={{ name, detail }}
      signOut={<SignOutForms />}
      search={searchingRoles.has(role) ? <SearchBox /> : undefined}
      notices={role === "admin" ? undefined : { href: "/notices", unread }}
      theme={<ThemeToggle theme={theme} />}
    >
      {deskRoles.has(role) ? <Desk>{children}</Desk> : children}
      <LiveUpdates />
      <Toaster />
    </AppShell>
  );
}
