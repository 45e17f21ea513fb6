import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import { commonFlags, ledgerArgument, textArgument } from '../parameters.ts'
import type { ReturnFlags } from '../run/return.ts'

const text = (placeholder: string, brief: string) =>
  ({ kind: 'parsed', parse: String, placeholder, brief }) as const

/** `coflyfr return KIND LEDGER --year YEAR --out DIR-or-FILE`. */
export const returnCommand = buildCommand<ReturnFlags, [string, string], CliContext>({
  loader: async () => guarded((await import('../run/return.ts')).writeReturn),
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [textArgument('KIND', 'Which statutory return: ssda903 or cin'), ledgerArgument],
    },
    flags: {
      ...commonFlags,
      year: text('YEAR', 'The year of the return, 2022-23'),
      out: text('PATH', 'Of ssda903 a folder, empty or not there; of cin the file'),
      actor: { ...text('ID', 'Who reads from the vault who the children are'), optional: true },
      authority: {
        ...text('DIGITS', 'The three digits of the authority, for the header of cin'),
        optional: true,
      },
      role: { ...text('ROLE', 'In which role; records-officer by default'), optional: true },
    },
  },
  docs: documented(
    'Write a statutory return of a year from the events of all cases',
    'With --actor each child is named as the vault has it, and every reading is recorded with the reason statutory-return. Without it, or where the actor may not read, the random key stands for the child, and no day of birth, pupil number or postcode is written (exit code 1 where a reading was refused, or where a census breaks a rule of the collection).',
    'coflyfr return ssda903 council.ledger --year 2022-23 --out return-2022-23',
    'coflyfr return ssda903 council.ledger --year 2022-23 --out return-2022-23 --actor u-40',
    'coflyfr return cin council.ledger --year 2022-23 --out census.xml --authority 201 --actor u-40',
  ),
})
