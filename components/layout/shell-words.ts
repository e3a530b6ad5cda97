/** The words of the frame around every page. */
export type ShellWords = {
  skip: string;
  home: string;
  main: string;
  menu: string;
  account: string;
  notices: (unread: number) => string;
  unread: (unread: number) => string;
  signOut: string;
  signOutEverywhere: string;
  nothing: { title: string; why: string; home: string };
};

const english: ShellWords = {
  skip: "Skip to the page",
  home: "FullDuty, home",
  main: "Main",
  menu: "Menu",
  account: "Account",
  notices: (unread) => (unread === 0 ? "Notices, none new" : `Notices, ${unread} new`),
  unread: (unread) => `${unread} new`,
  signOut: "Sign out",
  signOutEverywhere: "Sign out everywhere",
  nothing: {
    title: "There is nothing here for you",
    why: "The address may be mistyped, or the record is not one of yours.",
    home: "Go to your home page",
  },
};

const spanish: ShellWords = {
  skip: "Ir a la página",
  home: "FullDuty, inicio",
  main: "Principal",
  menu: "Menú",
  account: "Cuenta",
  notices: (unread) => (unread === 0 ? "Avisos, ninguno nuevo" : `Avisos, ${unread} sin leer`),
  unread: (unread) => `${unread} sin leer`,
  signOut: "Salir",
  signOutEverywhere: "Salir en todos los aparatos",
  nothing: {
    title: "Aquí no hay nada para usted",
    why: "La dirección puede estar mal escrita, o el expediente no es suyo.",
    home: "Ir a su página de inicio",
  },
};

export const shellWords = { en: english, es: spanish } as const satisfies Record<string, ShellWords>;
