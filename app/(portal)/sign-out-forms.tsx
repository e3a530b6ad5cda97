import type { ShellWords } from "@/components/layout/shell-words";
import { buttonClass } from "@/components/ui/button";

/** Plain forms: signing out works without script. */
export function SignOutForms({ words }: { words: ShellWords }) {
  return (
    <form action="/api/sign-out" method="post" className="flex flex-wrap gap-2">
      <button type="submit" className={buttonClass()}>
        {words.signOut}
      </button>
      <button type="submit" name="everywhere" value="1" className={buttonClass("quiet")}>
        {words.signOutEverywhere}
      </button>
    </form>
  );
}
