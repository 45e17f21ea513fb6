import { setFlagsFromString } from 'node:v8'

/**
 * Does a work that keeps what it makes for a collection or two and then lets all of it go, as an audit does with the cases of
 * a part. V8 counts, for each place in the code, what outlives a collection of the new objects, and makes all later ones of
 * such a place among the old, where each dead one keeps alive what it refers to. It reads this setting whenever it collects
 * or compiles, so that it may be set while the program runs; other work of the process goes without it meanwhile.
 */
export const withoutPretenuring = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  setFlagsFromString('--no-allocation-site-pretenuring')
  try {
    return await work()
  } finally {
    setFlagsFromString('--allocation-site-pretenuring')
  }
}
