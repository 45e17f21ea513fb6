import {
  type EventTest,
  isPopulation,
  type PopulationName,
  populations,
  type SampleMethod,
  type Side,
} from '@coflyfr/audit'
import { type Pence, parsePounds } from '@coflyfr/money'
import { isLeft } from 'fp-ts/lib/Either.js'
import { eventTestGiven } from './event-test-given.ts'
import { typedName } from './typed-name.ts'
import { UsageFault } from './usage-fault.ts'

/** The flags that say what is drawn, and how. */
export interface DrawingFlags {
  readonly population?: string
  readonly method?: SampleMethod['method']
  readonly seed?: string
  readonly size?: string
  readonly interval?: string
  readonly threshold?: string
  readonly side?: Side
  readonly where?: readonly string[]
}

/** What a sample is drawn from, and how. */
export interface Drawing {
  readonly population: PopulationName
  readonly side: Side
  readonly tests: readonly EventTest[]
  readonly where: readonly string[]
  readonly method: SampleMethod
}

/** Largest sample: what is on record of it must fit into one event. */
const sizeMax = 5000

const amountGiven = (flag: string, text: string): Pence => {
  const amount = parsePounds(text)
  if (!isLeft(amount) && amount.right > 0n) return amount.right
  throw new UsageFault(
    `${flag}: expected an amount above zero in pounds, such as 25000 or 25000.00, found ${JSON.stringify(text)}`,
  )
}

const sizeGiven = (text: string): number => {
  const size = /^\d{1,6}$/.test(text) ? Number(text) : 0
  if (size >= 1 && size <= sizeMax) return size
  throw new UsageFault(
    `--size: expected a whole number from 1 to ${sizeMax}, found ${JSON.stringify(text)}`,
  )
}

const seedGiven = (seed: string | undefined): string => {
  if (seed !== undefined && seed.trim() !== '') return seed
  throw new UsageFault(
    '--seed: expected a text that nobody chose for its result, such as three throws of a die; found none',
  )
}

/** What a method does not take is a slip: the sample would not be what it was asked to be. */
const onlyFlags = (
  flags: DrawingFlags,
  method: SampleMethod['method'],
  taken: readonly (keyof DrawingFlags)[],
): void => {
  for (const flag of ['seed', 'size', 'interval', 'threshold'] as const)
    if (flags[flag] !== undefined && !taken.includes(flag))
      throw new UsageFault(
        `--${flag}: a sample by ${method} takes none, only ${taken.map((one) => `--${one}`).join(', ')}`,
      )
}

const methodNamed = ({ method, threshold, interval }: DrawingFlags): SampleMethod['method'] => {
  if (method !== undefined) return method
  if (threshold !== undefined) return 'above'
  return interval === undefined ? 'random' : 'monetary-unit'
}

const methodOf = (flags: DrawingFlags): SampleMethod => {
  const method = methodNamed(flags)
  const { size, interval, threshold } = flags
  const missing = (flag: string) =>
    new UsageFault(`${flag}: expected one for a sample by ${method}, found none`)
  switch (method) {
    case 'random': {
      onlyFlags(flags, method, ['seed', 'size'])
      if (size === undefined) throw missing('--size')
      return { method, seed: seedGiven(flags.seed), size: sizeGiven(size) }
    }
    case 'monetary-unit': {
      onlyFlags(flags, method, ['seed', 'size', 'interval'])
      const seed = seedGiven(flags.seed)
      if ((size === undefined) === (interval === undefined))
        throw new UsageFault('Expected one of --interval and --size for a sample by monetary-unit')
      if (interval !== undefined)
        return { method, seed, interval: amountGiven('--interval', interval) }
      return { method, seed, size: sizeGiven(size ?? '') }
    }
    case 'above': {
      onlyFlags(flags, method, ['threshold'])
      if (threshold === undefined) throw missing('--threshold')
      return { method, threshold: amountGiven('--threshold', threshold) }
    }
  }
}

/** What the flags ask to be drawn; one that says nothing to the method is a fault. */
export const drawingAsked = (flags: DrawingFlags): Drawing => {
  const { population = 'postings', where = [] } = flags
  if (!isPopulation(population)) {
    const names = Object.keys(populations)
    throw new UsageFault(
      `--population: there is no population ${typedName(population, names)}; the populations are ${names.join(', ')}`,
    )
  }
  const method = methodOf(flags)
  const { side = method.method === 'random' ? 'all' : 'debits' } = flags
  if (method.method !== 'random' && side === 'all')
    throw new UsageFault(
      `--side: a sample by ${method.method} takes debits or credits, one after the other; found all`,
    )
  return { population, side, tests: where.map(eventTestGiven), where, method }
}
