/** A seeded source of randomness: the same seed gives the same data on every machine. */
export interface Random {
  /** A number from 0 up to 1, exclusive. */
  readonly fraction: () => number
  /** A whole number from 0 up to `bound`, exclusive. */
  readonly below: (bound: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** That many lower-case hex digits. */
  readonly hex: (digits: number) => string
}

/** Makes a source of randomness: the generator sfc32, 128 bits of state. */
export const seededRandom = (seed: number): Random => {
  const next = sfc32(seed)
  const fraction = (): number => next() / 2 ** 32
  const below = (bound: number): number => Math.floor(fraction() * bound)
  const hex = (digits: number): string => {
    let text = ''
    while (text.length < digits) text += next().toString(16).padStart(8, '0')
    return text.slice(0, digits)
  }
  return {
    fraction,
    below,
    chance: (probability) => fraction() < probability,
    pick: (items) => items[below(items.length)]!,
    hex,
  }
}

/** A random UUID (RFC 9562, version 4). */
export const randomUuid = ({ hex }: Random): string =>
  `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`

const sfc32 = (seed: number): (() => number) => {
  let a = 0x9e3779b9
  let b = 0x243f6a88
  let c = seed | 0
  let counter = 1
  const next = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  // The first outputs still show the seed.
  for (let round = 0; round < 15; round += 1) next()
  return next
}
