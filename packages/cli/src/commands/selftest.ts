import { buildCommand, numberParser } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import { commonFlags, languageFlag, placeFlag } from '../parameters.ts'
import type { SelftestFlags } from '../run/selftest.ts'

/** `coflyfr selftest`. */
export const selftestCommand = buildCommand<SelftestFlags, [], CliContext>({
  loader: async () => guarded((await import('../run/selftest.ts')).selftest),
  parameters: {
    positional: { kind: 'tuple', parameters: [] },
    flags: {
      ...commonFlags,
      minutes: {
        kind: 'parsed',
        parse: numberParser,
        placeholder: 'N',
        brief: 'About how long to run; most of it goes to kills, power cuts and random histories',
        default: '1',
      },
      seed: {
        kind: 'parsed',
        parse: numberParser,
        placeholder: 'N',
        brief: 'Random seed: a run prints its seed, and the same seed repeats the run',
        optional: true,
      },
      folder: placeFlag,
      lang: languageFlag,
    },
  },
  docs: documented(
    'Prove this program on this machine and its disk',
    'Measures the sync, lets two processes write at once, kills processes, simulates power cuts on copies, compares random histories with an independent count, tampers with ledgers, restores backups and erases a person, all in a folder of its own that is removed afterwards. Exit code 1 when a check fails.',
    'coflyfr selftest',
    'coflyfr selftest --minutes 30 --folder /srv/ledgers',
  ),
})
