import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Popover } from "@/components/ui/popover";

export type Account = {
  /** "J. Marsh" */
  name: string;
  /** "Adjustor, Meridian Mutual" */
  detail: string;
};

type AccountMenuProps = { account: Account; theme?: ReactNode; signOut: ReactNode };

/** Who is signed in, the colours, and the way out. Opens without script. */
export function AccountMenu({ account, theme, signOut }: AccountMenuProps) {
  return (
    <Popover
      label="Account"
      align="end"
      triggerClassName="flex min-h-7 items-center gap-1.5 rounded-md px-2 hover:bg-line-2"
      trigger={
        <>
          <span className="font-medium">{account.name}</span>
          <span className="text-ink-2 max-lg:hidden">{account.detail}</span>
          <ChevronDown aria-hidden="true" size={14} className="text-ink-2" />
        </>
      }
    >
      <AccountPanel account={account} theme={theme} signOut={signOut} />
    </Popover>
  );
}

/** The inside of the account menu; the phone's menu shows it too. */
export function AccountPanel({ account, theme, signOut }: AccountMenuProps) {
  return (
    <div className="grid min-w-52 justify-items-start gap-3">
      <p>
        <span className="block font-medium">{account.name}</span>
        <span className="text-ink-2">{account.detail}</span>
      </p>
      {theme}
      {signOut}
    </div>
  );
}
