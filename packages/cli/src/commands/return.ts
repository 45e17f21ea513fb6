import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import {
  commonFlags,
  ledgerArgument,
  optionalTextFlag,
  textArgument,
  textFlag,
} from '../parameters.ts'
import type { ReturnFlags } from '../run/return.ts'

/** `coflyfr return KIND LEDGER --out PATH`. */
export const returnCommand = buildCommand<ReturnFlags, [string, string], CliContext>({
  loader: async () => guarded((await import('../run/return.ts')).writeReturn),
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [textArgument('KIND', 'Which return: ssda903, cin or contacts'), ledgerArgument],
    },
    flags: {
      ...commonFlags,
      year: optionalTextFlag('YEAR', 'For ssda903 and cin: the year, such as 2022-23'),
      authority: optionalTextFlag('DIGITS', 'For cin: the three digits of the authority'),
      from: optionalTextFlag('DATE', 'For contacts: the first day'),
      to: optionalTextFlag('DATE', 'For contacts: the last day'),
      out: textFlag('PATH', 'For cin a file; otherwise a folder, empty or not there'),
      actor: optionalTextFlag('ID', 'Who reads the children’s identities from the vault'),
      role: optionalTextFlag('ROLE', 'In which role; records-officer by default'),
    },
  },
  docs: documented(
    'Write a statutory return of a year, or contacts and referrals, from the events of all cases',
    'With --actor each child is named as the vault has it, and every reading is recorded with the reason statutory-return. Without it, or where the actor may not read, the random key stands for the child, and no day of birth, pupil number or postcode is written. Exit code 1 if a reading was refused, or if a census breaks a rule of the collection.',
    'coflyfr return ssda903 council.ledger --year 2022-23 --out return-2022-23',
    'coflyfr return ssda903 council.ledger --year 2022-23 --out return-2022-23 --actor u-40',
    'coflyfr return cin council.ledger --year 2022-23 --out census.xml --authority 201 --actor u-40',
    'coflyfr return contacts council.ledger --from 2022-04-01 --to 2022-06-30 --out contacts --actor u-40',
  ),
})
