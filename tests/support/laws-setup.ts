import fc from "fast-check";

// At a desk each run of the laws draws new examples, and what they find is mended there; a check that decides whether a
// change may land draws the same ones every time.
if (process.env.CI) fc.configureGlobal({ seed: 20261124 });
