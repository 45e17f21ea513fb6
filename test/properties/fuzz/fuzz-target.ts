import assert from 'node:assert/strict'

/** A reader of texts or bytes, and what must be true of what it accepts. */
export interface FuzzTarget {
  readonly name: string
  /** Accepted inputs, from which others are made. */
  readonly seeds: readonly Uint8Array[]
  /** Whether the input is accepted; throws if it is accepted wrongly. */
  readonly accepts: (input: Uint8Array) => boolean
}

/** The results for one target. */
export interface FuzzResult {
  readonly inputs: number
  readonly accepted: number
  readonly slowestMs: number
}

/** An input that a target failed on. */
export class FuzzFinding extends Error {
  readonly input: string

  constructor(target: string, problem: string, input: Uint8Array) {
    super(`${target}: ${problem}`)
    this.input = Buffer.from(input).toString('base64')
  }
}

/** Numbers from 0 up to 1, determined by a seed (mulberry32). */
const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const tokens = [
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\0',
    '\t',
    ' ',
    '  ',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '— ',
    '- ',
    '+',
    '=',
  ],
  ...[
    '==',
    '0',
    '00',
    '-0',
    '+1',
    '1e3',
    '9007199254740991',
    '9007199254740993',
    '18446744073709551615',
  ],
  ...[
    'old ',
    'index ',
    'extra ',
    'log ',
    'witness ',
    'group ',
    'quorum ',
    'none',
    'all',
    'any',
    '#',
  ],
  ...[
    'x000/',
    '.p/256',
    '.p/0',
    'tile/',
    'entries/',
    'A'.repeat(43),
    '\u200b',
    'ﬁ',
    'é',
    'e\u0301',
    '１',
  ],
].map((text) => Buffer.from(text))

const rawBytes = [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x80], [0x7f], [0x85]].map(
  (bytes) => Buffer.from(bytes),
)

/** Makes one input from others: bits, bytes, slices, lines and tokens are changed, moved, doubled and left out. */
const mutated = (corpus: readonly Uint8Array[], random: () => number): Uint8Array => {
  const below = (end: number): number => Math.floor(random() * end)
  const pick = <Value>(values: readonly Value[]): Value => values[below(values.length)]!
  let input = Buffer.from(pick(corpus))
  const splice = (at: number, removed: number, added: Uint8Array): void => {
    input = Buffer.concat([input.subarray(0, at), added, input.subarray(at + removed)])
  }
  const lines = (change: (parts: string[]) => void): void => {
    const parts = input.toString('latin1').split('\n')
    change(parts)
    input = Buffer.from(parts.join('\n'), 'latin1')
  }
  const changes: readonly (() => void)[] = [
    () => {
      if (input.length > 0) input[below(input.length)]! ^= 1 << below(8)
    },
    () => splice(below(input.length + 1), 0, pick(tokens)),
    () => splice(below(input.length + 1), 0, pick(rawBytes)),
    () => splice(below(input.length + 1), below(9), Buffer.alloc(0)),
    () => splice(below(input.length + 1), below(9), pick(tokens)),
    () => {
      const start = below(input.length + 1)
      splice(below(input.length + 1), 0, input.subarray(start, start + below(60)))
    },
    () => lines((parts) => parts.splice(below(parts.length), 1)),
    () => lines((parts) => parts.splice(below(parts.length), 0, pick(parts))),
    () => lines((parts) => parts.push(...parts.splice(below(parts.length), 1))),
    () => {
      const other = Buffer.from(pick(corpus))
      input = Buffer.concat([
        input.subarray(0, below(input.length + 1)),
        other.subarray(below(other.length + 1)),
      ])
    },
    () => {
      if (random() < 0.02) input = Buffer.concat(Array.from({ length: 200 }, () => input))
    },
  ]
  for (let count = 1 + below(4); count > 0; count -= 1) pick(changes)()
  return input.subarray(0, inputBytesMax)
}

/** Much longer than any honest text of these; with quadratic work it would take seconds. */
const inputBytesMax = 300_000

/** Longer inputs are not used to make others. */
const corpusBytesMax = 10_000

const slowMs = 1000
const corpusMax = 400

/** Feeds a target with inputs made from its seeds while `goesOn` is true; throws a {@link FuzzFinding}. */
export const fuzz = (
  { name, seeds, accepts }: FuzzTarget,
  seed: number,
  goesOn: (inputs: number) => boolean,
): FuzzResult => {
  for (const one of seeds) assert.ok(accepts(one), `${name} does not accept its own seed`)
  const random = randomOf(seed)
  const corpus = [...seeds]
  let [inputs, accepted, slowestMs] = [0, 0, 0]
  while (goesOn(inputs)) {
    const input = mutated(corpus, random)
    inputs += 1
    const before = process.cpuUsage()
    let isAccepted: boolean
    try {
      isAccepted = accepts(input)
    } catch (error) {
      throw new FuzzFinding(name, String(error), input)
    }
    // Processor time, so that other programs on the machine do not count.
    const { user, system } = process.cpuUsage(before)
    const elapsed = (user + system) / 1000
    slowestMs = Math.max(slowestMs, elapsed)
    if (elapsed > slowMs)
      throw new FuzzFinding(name, `it took ${elapsed} ms of the processor`, input)
    if (!isAccepted) continue
    accepted += 1
    if (input.length > corpusBytesMax) continue
    if (corpus.length < corpusMax) corpus.push(input)
    else corpus[seeds.length + Math.floor(random() * (corpusMax - seeds.length))] = input
  }
  return { inputs, accepted, slowestMs }
}
