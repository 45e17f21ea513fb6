import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import { commonFlags, optionalTextFlag } from '../parameters.ts'
import type { DemoFlags } from '../run/demo.ts'

/** `coflyfr demo`. */
export const demoCommand = buildCommand<DemoFlags, [], CliContext>({
  loader: async () => guarded((await import('../run/demo.ts')).demo),
  parameters: {
    positional: { kind: 'tuple', parameters: [] },
    flags: {
      ...commonFlags,
      dir: optionalTextFlag(
        'DIR',
        'Folder for the ledger and the reports, empty or not there; a new temporary one by default',
      ),
    },
  },
  docs: documented(
    'Build a ledger from two real Cabinet minutes and show what it can say',
    'Records the example of Bridgend, prints its reports before and after Council decides, verifies it and writes every report to files. Exit code 1 if anything came out differently from what was expected.',
    'coflyfr demo',
    'coflyfr demo --dir coflyfr-demo',
  ),
})
