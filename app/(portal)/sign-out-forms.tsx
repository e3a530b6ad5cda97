import { buttonClass } from "@/components/ui/button";

/** Plain forms: signing out works without script. */
export function SignOutForms() {
  return (
    <form action="/api/sign-out" method="post" className="flex flex-wrap gap-2">
      <button type="submit" className={buttonClass()}>
        Sign out
      </button>
      <button type="submit" name="everywhere" value="1" className={buttonClass("quiet")}>
        Sign out everywhere
      </button>
    </form>
  );
}
