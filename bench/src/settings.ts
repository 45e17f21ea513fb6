import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/** How the benchmark is run. */
export interface Settings {
  readonly quick: boolean
  /** The run before a release: with the sizes of a quick run, and half of each goal is enough. */
  readonly release: boolean
  /** Events of the generated ledger that is replayed. */
  readonly events: number
  readonly seed: number
  readonly rounds: number
  /** Events of the largest log for which growth is measured; null if it is not measured. */
  readonly scale: number | null
  /** Names of the workloads to run, separated by commas; null for all. */
  readonly only: string | null
  /** Whether to install and measure the peers. */
  readonly peers: boolean
  /** A folder on the disk to measure. */
  readonly folder: string
  readonly out: string
  /** Where the plots are written as SVG. */
  readonly plots: string
  /** Whether a missed goal ends the process with 1. */
  readonly gate: boolean
}

/** What `--help` prints. */
export const usage = `pnpm bench [--quick | --release] [--events N] [--rounds N] [--seed N] [--only WORKLOAD,…]
           [--scale N] [--peers none] [--folder FOLDER] [--out FILE] [--plots FOLDER] [--gate]

  --quick    one round, 100,000 events, fewer appends
  --release  the same in 3 rounds; ends with 1 where not even half of a goal is reached
  --events   events of the replayed ledger: 1,000,000
  --rounds   5, at least 1
  --seed     of the generated data: 1
  --only     names of workloads, or scale
  --scale    events of the largest log at which growth is measured, from 10,000 by tens:
             5,000,000, or as many as --events, in a full run, none in a quick one
  --peers    install (the default: Emmett's SQLite store is compiled once, into bench/peers) or none
  --folder   where files are written: it must lie on the disk that is to be measured
  --out      where the results go as JSON: bench/results/latest.json
  --plots    where plots go as SVG: beside the results
  --gate     end with 1 where a goal is missed
`

const defaultOut = fileURLToPath(new URL('../results/latest.json', import.meta.url))

const wholeNumber = (text: string, flag: string): number => {
  const number = Number(text)
  if (Number.isSafeInteger(number) && number > 0) return number
  throw new RangeError(`--${flag}: expected a whole number from 1, found "${text}"`)
}

const defaultScale = '5000000'

/** Growth is fitted to the time of at least two sizes, and the first is 10,000 events. */
const scaleOf = (text: string): number => {
  const events = wholeNumber(text, 'scale')
  if (events > 10_000) return events
  throw new RangeError(`--scale: expected more than 10000 events, found "${text}"`)
}

const defaultRounds = (quick: boolean, release: boolean): string => {
  if (release) return '3'
  return quick ? '1' : '5'
}

/** Reads the flags; null if help is asked for. Throws on an unknown flag. */
export const readSettings = (
  flags: readonly string[],
  environment: NodeJS.ProcessEnv,
): Settings | null => {
  const { values } = parseArgs({
    args: [...flags],
    options: {
      quick: { type: 'boolean', default: false },
      release: { type: 'boolean', default: false },
      scale: { type: 'string' },
      plots: { type: 'string' },
      events: { type: 'string' },
      rounds: { type: 'string' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
      peers: { type: 'string', default: 'install' },
      folder: { type: 'string' },
      out: { type: 'string' },
      gate: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return null
  const { release, peers, only = null } = values
  const quick = values.quick || release
  if (peers !== 'install' && peers !== 'none') {
    throw new RangeError(`--peers: expected install or none, found "${peers}"`)
  }
  // A script of the root package runs in the root; INIT_CWD is the user's folder.
  const userFolder = environment['INIT_CWD'] ?? process.cwd()
  const events = wholeNumber(values.events ?? (quick ? '100000' : '1000000'), 'events')
  const out = values.out === undefined ? defaultOut : resolve(userFolder, values.out)
  const isScaled = only === null ? !quick : only.split(',').includes('scale')
  const scale = values.scale ?? (isScaled ? (values.events ?? defaultScale) : null)
  return {
    quick,
    release,
    gate: values.gate || release,
    peers: peers === 'install',
    events,
    rounds: wholeNumber(values.rounds ?? defaultRounds(values.quick, release), 'rounds'),
    scale: scale === null ? null : scaleOf(scale),
    seed: wholeNumber(values.seed, 'seed'),
    only,
    folder:
      values.folder === undefined
        ? join(tmpdir(), 'coflyfr-bench')
        : resolve(userFolder, values.folder),
    out,
    plots: values.plots === undefined ? dirname(out) : resolve(userFolder, values.plots),
  }
}
