import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { financialYear } from '../packages/core/src/financial-year.ts'
import { generateCouncil } from '../packages/synthetic/src/generate-council.ts'

const usage = `pnpm synthetic --children N [--seed N] [--years N] [--from YEAR]

Prints the commands of a synthetic council as NDJSON, for a ledger that was opened with --history.
`

/** Ends at once when the reader has seen enough (`| head`), instead of generating lines that nobody reads. */
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code === 'EPIPE') process.exit()
  process.stderr.write(`Cannot write the output: ${fault.message}\n`)
  process.exit(1)
})

/** Prints a council line by line, no faster than it is read. */
const print = async (
  children: number,
  seed: number,
  years: number,
  from: string,
): Promise<void> => {
  for (const command of generateCouncil({ seed, children, years, from: financialYear(from) })) {
    if (!process.stdout.write(`${JSON.stringify(command)}\n`)) await once(process.stdout, 'drain')
  }
}

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      children: { type: 'string' },
      seed: { type: 'string', default: '1' },
      years: { type: 'string', default: '3' },
      from: { type: 'string', default: '2021-22' },
    },
  })
  const { children, seed, years, from } = values
  if (children === undefined)
    throw new RangeError('Cannot generate a council: --children is missing')
  await print(Number(children), Number(seed), Number(years), from)
  return 0
}

process.exitCode = await main().catch((error: unknown) => {
  if (!(error instanceof RangeError || error instanceof TypeError)) throw error
  process.stderr.write(`${error.message}\n\n${usage}`)
  return 2
})
