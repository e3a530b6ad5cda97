/** A cell by row and editable column, from 0. */
export type Cell = { row: number; column: number };

/** Where the text cursor stands; both are true in an empty cell or when all of it is selected. */
export type Caret = { atStart: boolean; atEnd: boolean };

type Press = { key: string; shift: boolean; ctrl: boolean };

/**
 * The cell a key moves to, or null when the key stays in the cell. Up, Down and Enter change the row; Left and Right
 * leave a cell only from its edge; Ctrl+Home and Ctrl+End go to the corners. A choice keeps Up and Down to itself.
 */
export function nextCell(
  at: Cell,
  press: Press,
  caret: Caret,
  size: { rows: number; columns: number },
  choice = false,
): Cell | null {
  const to = target(at, press, caret, size, choice);
  const inside = to && to.row >= 0 && to.row < size.rows && to.column >= 0 && to.column < size.columns;
  return inside ? to : null;
}

function target(
  { row, column }: Cell,
  { key, shift, ctrl }: Press,
  caret: Caret,
  size: { rows: number; columns: number },
  choice: boolean,
): Cell | null {
  if (key === "Enter") return { row: shift ? row - 1 : row + 1, column };
  if (ctrl && key === "Home") return { row: 0, column: 0 };
  if (ctrl && key === "End") return { row: size.rows - 1, column: size.columns - 1 };
  if (shift || ctrl) return null;
  if (key === "ArrowUp" && !choice) return { row: row - 1, column };
  if (key === "ArrowDown" && !choice) return { row: row + 1, column };
  if (key === "ArrowLeft" && caret.atStart) return { row, column: column - 1 };
  if (key === "ArrowRight" && caret.atEnd) return { row, column: column + 1 };
  return null;
}
