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
};

export const shellWords = { en: english, es: spanish } as const satisfies Record<string, ShellWords>;
