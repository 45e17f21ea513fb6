import { getHeapSpaceStatistics } from 'node:v8'
import { coflyfr, processContext } from '@coflyfr/cli'

/** Runs a command line like `coflyfr`. The last line of standard output is the size of V8's space for new objects, in MiB. */
await coflyfr(processContext(), process.argv.slice(2))
const space = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')
process.stdout.write(`\n${(space?.space_size ?? Number.NaN) / 2 ** 20}\n`)
