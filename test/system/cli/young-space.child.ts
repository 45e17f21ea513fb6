import { getHeapSpaceStatistics } from 'node:v8'
import { coflyfr, processContext } from '@coflyfr/cli'

/** One command line as `coflyfr` runs it; the last line of standard output is how large the space for new objects became, in MiB. */
await coflyfr(processContext(), process.argv.slice(2))
const space = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')
process.stdout.write(`\n${(space?.space_size ?? Number.NaN) / 2 ** 20}\n`)
