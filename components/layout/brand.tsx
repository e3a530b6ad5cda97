/** The product's name, set in two weights of one word. */
export function Brand() {
  return (
    <span className="text-md font-bold tracking-tight">
      Full<span className="text-accent">Duty</span>
    </span>
  );
}
