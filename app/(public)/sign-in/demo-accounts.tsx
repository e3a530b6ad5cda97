import { roleLabels } from "@/server/domain/access/roles";
import { type DemoAccount, demoPassword } from "@/server/services/session/demo-accounts";

/** Who can be tried in the demonstration; drawn only where its accounts exist. */
export function DemoAccounts({ accounts }: { accounts: DemoAccount[] }) {
  return (
    <section aria-labelledby="demo" className="grid gap-2 rounded-lg border border-line bg-paper p-4 text-sm">
      <h2 id="demo" className="font-semibold">
        Demonstration accounts
      </h2>
      <p className="text-ink-2">
        Invented people. The password of each is{" "}
        <code className="font-semibold text-ink">{demoPassword}</code>.
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {accounts.map(({ email, role, ofPlatform }) => (
          <div key={email} className="contents">
            <dt className="text-ink-2">{ofPlatform ? "Platform administrator" : roleLabels[role]}</dt>
            <dd>{email}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
