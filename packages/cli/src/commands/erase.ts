import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import { commonFlags, ledgerArgument, textArgument } from '../parameters.ts'
import type { EraseFlags } from '../run/erase.ts'

const optionalText = (placeholder: string, brief: string) =>
  ({ kind: 'parsed', parse: String, optional: true, placeholder, brief }) as const

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
      authority: {
        kind: 'parsed',
        parse: String,
        placeholder: 'DECISION',
        brief: 'The decision that ApproveErasure names',
      },
      actor: optionalText('ID', 'Who carries it out; erase by default'),
      role: optionalText('ROLE', 'In which role; records-officer by default'),
      dryRun: {
        kind: 'boolean',
        default: false,
        withNegated: false,
        brief: 'Say which rules stand in the way, and destroy nothing',
      },
      backup: {
        kind: 'parsed',
        parse: String,
        optional: true,
        variadic: true,
        placeholder: 'DIR',
        brief: 'A backup to scan too: one made earlier can still be opened',
      },
      out: optionalText('FILE', 'Write the certificate there too, as JSON'),
    },
  },
  docs: documented(
    'Destroy every key of a person, scan for what is left, and print a certificate',
    'Destroys the keys and with them every value and salt in the vault, for good. Needs an erasure that was requested, agreed and approved; a legal hold, a moratorium, a restriction or an open access request refuses it. The event and its proof stay, and so does every total. Exit code 1 when it is refused, or when the scan finds something.',
    'coflyfr erase council.ledger 7f3a9b21 --authority "D 12/2023" --dry-run',
    'coflyfr erase council.ledger 7f3a9b21 --authority "D 12/2023" --backup backups/11',
  ),
})
