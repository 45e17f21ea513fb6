import { coflyfr, processContext } from '@coflyfr/cli'

/** One command line as `coflyfr` runs it; the last line of standard output is the most memory it ever held, in MiB. */
await coflyfr(processContext(), process.argv.slice(2))
process.stdout.write(`\n${Math.round(process.resourceUsage().maxRSS / 1_024)}\n`)
