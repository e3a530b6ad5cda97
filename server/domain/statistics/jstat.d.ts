/** The part of jstat that is used; the package ships no types. */
declare module "jstat" {
  const jStat: {
    binomial: {
      /** Chance of `count` or fewer of `of`, each with chance `share`. */
      cdf(count: number, of: number, share: number): number;
    };
  };
  export default jStat;
}
