import Link from "next/link";
import type { ReactNode } from "react";
import { type Account, AccountMenu } from "./account-menu";
import { Brand } from "./brand";
import { CloseOnLeaving } from "./close-on-leaving";
import { type NavItem, NavLinks } from "./nav-links";
import { NoticesLink } from "./notices-link";
import type { ShellWords } from "./shell-words";

type AppShellProps = {
  /** The role's home. */
  homeHref: string;
  nav: readonly NavItem[];
  account: Account;
  /** The sign-out button, a form of its own. */
  signOut: ReactNode;
  /** The search box; `/` goes to it. Left out for roles with few records. */
  search?: ReactNode;
  notices?: { href: string; unread: number };
  theme?: ReactNode;
  words: ShellWords;
  children: ReactNode;
};

/** The frame of every page: skip link, a 44 px bar, the page. On a phone the bar keeps brand, notices and one menu. */
export function AppShell(props: AppShellProps) {
  return (
    <>
      <a
        href="#main"
        className="no-print fixed top-1 left-2 z-50 -translate-y-20 rounded-md bg-accent px-3 py-2 text-on-accent focus:translate-y-0"
      >
        {props.words.skip}
      </a>
      <TopBar {...props} />
      <CloseOnLeaving />
      <main id="main" tabIndex={-1} className="outline-none">
        {props.children}
      </main>
    </>
  );
}

function TopBar({
  homeHref,
  nav,
  account,
  signOut,
  search,
  notices,
  theme,
  words,
}: Omit<AppShellProps, "children">) {
  return (
    <header className="no-print sticky top-0 z-20 overflow-x-clip border-b border-line bg-paper">
      <div className="flex h-bar items-center gap-4 px-4">
        <Link href={homeHref} aria-label={words.home} className="flex min-h-7 items-center">
          <Brand />
        </Link>
        {search && <div className="min-w-36 shrink basis-85 max-md:hidden">{search}</div>}
        <nav aria-label={words.main} className="ml-auto max-md:hidden">
          <NavLinks items={nav} />
        </nav>
        <div className="flex min-w-0 items-center gap-2 max-md:ml-auto">
          {notices && <NoticesLink {...notices} words={words} />}
          <AccountMenu account={account} nav={nav} theme={theme} signOut={signOut} words={words} />
        </div>
      </div>
      {search && <div className="px-4 pb-2 md:hidden">{search}</div>}
    </header>
  );
}
