import { UsageFault } from './usage-fault.ts'

/** Seeds are whole numbers below this. */
export const seedBound = 2 ** 32

/** Refuses a seed that nothing is drawn from. */
export const checkSeed = (seed: number): void => {
  if (Number.isSafeInteger(seed) && seed >= 0 && seed < seedBound) return
  throw new UsageFault(`--seed: expected a whole number from 0, below ${seedBound}, found ${seed}`)
}
