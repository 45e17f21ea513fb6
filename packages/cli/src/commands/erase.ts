import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import {
  commonFlags,
  ledgerArgument,
  optionalTextFlag,
  switchFlag,
  textArgument,
  textFlag,
  textsFlag,
} from '../parameters.ts'
import type { EraseFlags } from '../run/erase.ts'

/** `coflyfr erase LEDGER SUBJECT --authority DECISION`. */
export const eraseCommand = buildCommand<EraseFlags, [string, string], CliContext>({
  loader: async () => guarded((await import('../run/erase.ts')).erase),
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [ledgerArgument, textArgument('SUBJECT', 'Key of the person')],
    },
    flags: {
      ...commonFlags,
      authority: textFlag('DECISION', 'The decision that ApproveErasure names'),
      actor: optionalTextFlag('ID', 'Who carries it out; erase by default'),
      role: optionalTextFlag('ROLE', 'In which role; records-officer by default'),
      dryRun: switchFlag('Say which rules stand in the way, and destroy nothing'),
      backup: textsFlag('DIR', 'A backup to scan too: one made earlier can still be opened'),
      out: optionalTextFlag(
        'FILE',
        'Write the certificate there too, as JSON; a file that is there is not replaced',
      ),
    },
  },
  docs: documented(
    'Destroy every key of a person, scan for what is left, and print a certificate',
    'Destroys the keys and with them every value and salt in the vault, for good. Needs an erasure that was requested, agreed and approved; a legal hold, a moratorium, a restriction or an open access request refuses it. The event and its proof stay, and so does every total. Exit code 1 when it is refused, or when the scan finds something.',
    'coflyfr erase council.ledger 7f3a9b21 --authority "D 12/2023" --dry-run',
    'coflyfr erase council.ledger 7f3a9b21 --authority "D 12/2023" --backup backups/11',
  ),
})
