import { type Pence, pence } from '@coflyfr/money'
import type { Random } from './random.ts'

/** An amount from `least` up to but not including `most` pounds; small ones are likelier. */
export const amount = (random: Random, least: number, most: number): Pence => {
  const pounds = Math.floor(least * (most / least) ** random.fraction())
  return pence(BigInt(pounds * 100 + random.below(100)))
}
