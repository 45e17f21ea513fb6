import { coflyfr, processContext } from '@coflyfr/cli'

/** Runs a command line like `coflyfr`. The last line of standard output is its peak memory in MiB. */
await coflyfr(processContext(), process.argv.slice(2))
process.stdout.write(`\n${Math.round(process.resourceUsage().maxRSS / 1_024)}\n`)
