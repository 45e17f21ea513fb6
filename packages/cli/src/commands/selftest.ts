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
        brief: 'How long about: what kills, cuts and draws goes on for most of it',
        default: '1',
      },
      seed: {
        kind: 'parsed',
        parse: numberParser,
        placeholder: 'N',
        brief: 'What is drawn: a run prints its seed, and the same seed draws the same',
        optional: true,
      },
      folder: placeFlag,
      lang: languageFlag,
    },
  },
  docs: documented(
    'Prove this program on this machine and its disk',
    'Measures the sync, lets two processes write at once, kills processes, cuts the power of copies, holds drawn histories to a count of their own, changes ledgers behind their back, restores backups and erases a person, all in a folder of its own that goes afterwards. Exit code 1 when a check fails.',
    'coflyfr selftest',
    'coflyfr selftest --minutes 30 --folder /srv/ledgers',
  ),
})
