import { ChevronDown, Menu } from "lucide-react";
import type { ReactNode } from "react";
import { Popover } from "@/components/ui/popover";
import { type NavItem, NavLinks } from "./nav-links";
import type { ShellWords } from "./shell-words";

export type Account = {
  /** "J. Marsh" */
  name: string;
  /** "Adjustor, Meridian Mutual" */
  detail: string;
};

type AccountMenuProps = {
  account: Account;
  nav: readonly NavItem[];
  theme?: ReactNode;
  signOut: ReactNode;
  words: ShellWords;
};

/** Who is signed in, the colours, and the way out; on a phone the role's pages too. Opens without script. */
export function AccountMenu({ account, nav, theme, signOut, words }: AccountMenuProps) {
  return (
    <Popover
      label={words.account}
      align="end"
      triggerClassName="flex min-h-7 items-center rounded-md px-2 hover:bg-line-2 max-md:size-9 max-md:justify-center"
      trigger={<Trigger account={account} menu={words.menu} />}
    >
      <div className="grid min-w-52 justify-items-start gap-3">
        <nav aria-label={words.main} className="w-full border-b border-line-2 pb-3 md:hidden">
          <NavLinks items={nav} stacked />
        </nav>
        <p>
          <span className="block font-medium">{account.name}</span>
          <span className="text-ink-2">{account.detail}</span>
        </p>
        {theme}
        {signOut}
      </div>
    </Popover>
  );
}

function Trigger({ account, menu }: { account: Account; menu: string }) {
  return (
    <>
      <span className="flex items-center gap-1.5 max-md:hidden">
        <span className="font-medium whitespace-nowrap">{account.name}</span>
        <span className="max-w-40 truncate text-ink-2 max-xl:hidden">{account.detail}</span>
        <ChevronDown aria-hidden="true" size={14} className="text-ink-2" />
      </span>
      <span className="md:hidden">
        <Menu aria-hidden="true" size={20} />
        <span className="sr-only">{menu}</span>
      </span>
    </>
  );
}
