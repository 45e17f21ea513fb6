import { buildCommand, numberParser } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import { commonFlags, languageFlag, placeFlag, switchFlag } from '../parameters.ts'
import type { BenchFlags } from '../run/bench.ts'

/** `coflyfr bench`. */
export const benchCommand = buildCommand<BenchFlags, [], CliContext>({
  loader: async () => guarded((await import('../run/bench.ts')).bench),
  parameters: {
    positional: { kind: 'tuple', parameters: [] },
    flags: {
      ...commonFlags,
      events: {
        kind: 'parsed',
        parse: numberParser,
        placeholder: 'N',
        brief: 'About how many events; 10000, or 1000 with --quick',
        optional: true,
      },
      quick: switchFlag('Fewer events, and one round'),
      seed: {
        kind: 'parsed',
        parse: numberParser,
        placeholder: 'N',
        brief: 'Seed of the invented council',
        default: '1',
      },
      folder: placeFlag,
      lang: languageFlag,
    },
  },
  docs: documented(
    'Measure this program on this machine, compared with SQLite alone',
    'Records an invented council, makes reports from the log and from their kept state, verifies and proves, and does the bare minimum of each with SQLite alone in the same run, in a folder of its own that is removed afterwards.',
    'coflyfr bench --quick',
    'coflyfr bench --events 100000 --folder /srv/ledgers',
  ),
})
