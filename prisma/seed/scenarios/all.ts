import type { Story } from "../story/story";
import { abara } from "./abara";
import { brooks } from "./brooks";
import { castillo } from "./castillo";
import { delgado } from "./delgado";
import { hall } from "./hall";
import { kowalski } from "./kowalski";
import { lang } from "./lang";
import { mercer } from "./mercer";
import { moreno } from "./moreno";
import { nguyen } from "./nguyen";
import { okafor } from "./okafor";
import { ortiz } from "./ortiz";
import { osei } from "./osei";
import { park } from "./park";
import { reyes } from "./reyes";
import { silva } from "./silva";
import { tran } from "./tran";
import { vega } from "./vega";
import { wade } from "./wade";

/** The named stories; the worker shown at sign-in comes first. */
export const namedStories: readonly Story[] = [
  reyes,
  okafor,
  nguyen,
  hall,
  abara,
  kowalski,
  silva,
  brooks,
  ortiz,
  osei,
  park,
  castillo,
  delgado,
  tran,
  mercer,
  lang,
  moreno,
  vega,
  wade,
];
