import { formatRatio, type Ratio, ratioOf } from '@coflyfr/money'

/** The most decimals that a score in an event may have. */
const decimalsMax = 6

const unit = 10n ** BigInt(decimalsMax)

const millionthsOf = (score: string): bigint => {
  const [whole = '', fraction = ''] = score.split('.')
  return BigInt(whole + fraction.padEnd(decimalsMax, '0'))
}

/** The distance travelled: the last score less the first, in millionths; null without two scores. */
export const distanceTravelled = (scores: readonly string[]): bigint | null => {
  const [first, ...later] = scores
  const last = later.at(-1)
  return first === undefined || last === undefined ? null : millionthsOf(last) - millionthsOf(first)
}

/** The mean of distances with two decimals, rounded once from the exact value; null without any. */
export const meanDistance = (distances: readonly bigint[]): string | null => {
  const sum = distances.reduce((total, distance) => total + distance, 0n)
  const mean: Ratio | null = ratioOf(sum, BigInt(distances.length) * unit)
  return mean === null ? null : formatRatio(mean, 2, 'half-away-from-zero')
}
