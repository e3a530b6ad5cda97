import Link from "next/link";
import { type ShellWords, shellWords } from "./shell-words";

/** What stands where a page is not there, or is not the reader's: the two are told apart for nobody. */
export function NothingHere({ words = shellWords.en }: { words?: ShellWords }) {
  const { title, why, home } = words.nothing;
  return (
    <div className="mx-auto grid min-h-80 max-w-md content-center gap-3 px-4">
      <h1 className="text-lg font-semibold">{title}</h1>
      <p className="text-ink-2">{why}</p>
      <p>
        <Link href="/" className="text-accent underline">
          {home}
        </Link>
      </p>
    </div>
  );
}
