import { sha256Hex } from '@coflyfr/core'

/**
 * The lottery number of a named item under a seed: SHA-256 of seed, line feed and name. Whoever holds both finds the same
 * number, with any program; and nobody could choose the number without trying seeds.
 */
export const lotteryNumber = (seed: string, name: string): string => sha256Hex(`${seed}\n${name}`)

const hashRange = 1n << 256n

/**
 * A whole number from 0 to below `bound`, each as likely as the other: the first lottery number of `name`, 0, 1, 2 … that
 * lies below the largest multiple of `bound`, divided by it.
 */
export const numberBelow = (seed: string, name: string, bound: bigint): bigint => {
  if (bound <= 0n || bound > hashRange) throw new RangeError(`Cannot draw a number below ${bound}`)
  const limit = hashRange - (hashRange % bound)
  for (let attempt = 0; ; attempt += 1) {
    const number = BigInt(`0x${lotteryNumber(seed, `${name} ${attempt}`)}`)
    if (number < limit) return number % bound
  }
}
