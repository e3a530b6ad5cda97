import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { LiveUpdates } from "@/app/_trpc/live-updates";
import { pageLanguage, signedIn } from "@/app/_trpc/server";
import { FiguresDialog } from "@/components/explain/figures-dialog";
import { AppShell } from "@/components/layout/app-shell";
import { shellWords } from "@/components/layout/shell-words";
import { readTheme, themeCookie } from "@/components/ui/theme";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { Toaster } from "@/components/ui/toaster";
import { roleHomes, roleLabels } from "@/server/domain/access/roles";
import { Desk } from "./desk";
import { deskRoles, figureRoles, navigation, searchingRoles, spanishNavigation } from "./navigation";
import { SearchBox } from "./search-box";
import { SignOutForms } from "./sign-out-forms";

export const dynamic = "force-dynamic";

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const { role, name, organizationName, unread } = await signedIn();
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  const language = await pageLanguage();
  const words = shellWords[language];
  const detail = role === "worker" ? "" : [roleLabels[role], organizationName].filter(Boolean).join(", ");
  return (
    <AppShell
      homeHref={roleHomes[role]}
      nav={language === "es" ? spanishNavigation : navigation[role]}
      account={{ name, detail }}
      signOut={<SignOutForms words={words} />}
      search={searchingRoles.has(role) ? <SearchBox /> : undefined}
      notices={role === "admin" ? undefined : { href: "/notices", unread }}
      words={words}
      theme={<ThemeToggle theme={theme} />}
    >
      {deskRoles.has(role) ? <Desk>{children}</Desk> : children}
      {figureRoles.has(role) && <FiguresDialog />}
      <LiveUpdates />
      <Toaster />
    </AppShell>
  );
}
