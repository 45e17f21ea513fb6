import { sha256Hex } from '@coflyfr/core'

/**
 * The lottery number of a named item under a seed: SHA-256 of seed, line feed and name. Anyone who has both gets the
 * same number with any program, and nobody can choose a number other than by trying seeds.
 */
export const lotteryNumber = (seed: string, name: string): string => sha256Hex(`${seed}\n${name}`)

const hashRange = 1n << 256n

/**
 * A whole number from 0 up to `bound`, exclusive, all equally likely. It takes the lottery numbers of `name` with 0, 1,
 * 2 … appended until one lies below the largest multiple of `bound`, and returns the remainder by `bound`.
 */
export const numberBelow = (seed: string, name: string, bound: bigint): bigint => {
  if (bound <= 0n || bound > hashRange) throw new RangeError(`Cannot draw a number below ${bound}`)
  const limit = hashRange - (hashRange % bound)
  for (let attempt = 0; ; attempt += 1) {
    const number = BigInt(`0x${lotteryNumber(seed, `${name} ${attempt}`)}`)
    if (number < limit) return number % bound
  }
}
