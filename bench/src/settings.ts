import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/** How the benchmark is run. */
export interface Settings {
  readonly quick: boolean
  /** Events of the generated ledger that is replayed. */
  readonly events: number
  readonly seed: number
  readonly rounds: number
  /** The one workload to run; null for all. */
  readonly only: string | null
  /** Whether to install and measure the peers. */
  readonly peers: boolean
  /** A folder on the disk that is to be measured. */
  readonly folder: string
  readonly out: string
  /** Whether a missed goal ends the process with 1. */
  readonly gate: boolean
}

/** What `--help` prints. */
export const usage = `pnpm bench [--quick] [--events N] [--rounds N] [--seed N] [--only WORKLOAD] [--peers none]
           [--folder FOLDER] [--out FILE] [--gate]

  --quick    3 rounds, 100,000 events, fewer appends
  --events   events of the replayed ledger: 1,000,000
  --rounds   5, at least 1
  --seed     of the generated data: 1
  --only     append-sequential, append-concurrent, replay, proofs, finance, cases, as-of,
             cluster or verifier
  --peers    install (the default: Emmett's SQLite store is compiled once, into bench/peers) or none
  --folder   where files are written: it must lie on the disk that is to be measured
  --out      where the results go as JSON: bench/results/latest.json
  --gate     end with 1 where a goal is missed
`

const defaultOut = fileURLToPath(new URL('../results/latest.json', import.meta.url))

const wholeNumber = (text: string, flag: string): number => {
  const number = Number(text)
  if (Number.isSafeInteger(number) && number > 0) return number
  throw new RangeError(`--${flag}: expected a whole number from 1, found "${text}"`)
}

/** Reads the flags; null where help is asked for. Throws on a flag that it does not know. */
export const readSettings = (
  flags: readonly string[],
  environment: NodeJS.ProcessEnv,
): Settings | null => {
  const { values } = parseArgs({
    args: [...flags],
    options: {
      quick: { type: 'boolean', default: false },
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
  const { quick, gate, peers } = values
  if (peers !== 'install' && peers !== 'none') {
    throw new RangeError(`--peers: expected install or none, found "${peers}"`)
  }
  // A root script runs in the root; the folder that the user stands in is told apart.
  const userFolder = environment['INIT_CWD'] ?? process.cwd()
  return {
    quick,
    gate,
    peers: peers === 'install',
    events: wholeNumber(values.events ?? (quick ? '100000' : '1000000'), 'events'),
    rounds: wholeNumber(values.rounds ?? (quick ? '3' : '5'), 'rounds'),
    seed: wholeNumber(values.seed, 'seed'),
    only: values.only ?? null,
    folder:
      values.folder === undefined
        ? join(tmpdir(), 'coflyfr-bench')
        : resolve(userFolder, values.folder),
    out: values.out === undefined ? defaultOut : resolve(userFolder, values.out),
  }
}
