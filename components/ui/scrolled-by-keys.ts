/** A part that scrolls by itself takes the focus, so that the arrow keys scroll it in every browser. */
export const scrolledByKeys = { tabIndex: 0 };
