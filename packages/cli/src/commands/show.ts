import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import {
  commonFlags,
  ledgerArgument,
  optionalTextArgument,
  optionalTextFlag,
  switchFlag,
} from '../parameters.ts'
import type { ShowFlags } from '../run/show.ts'

/** `coflyfr show LEDGER EVENT`, or `coflyfr show LEDGER --subject SUBJECT`. */
export const showCommand = buildCommand<ShowFlags, [string, string | undefined], CliContext>({
  loader: async () => guarded((await import('../run/show.ts')).show),
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        ledgerArgument,
        optionalTextArgument('EVENT', 'Id or position of the event; none with --subject'),
      ],
    },
    flags: {
      ...commonFlags,
      subject: optionalTextFlag('SUBJECT', 'Show everything on record about that person instead'),
      actor: optionalTextFlag('ID', 'With --subject: who reads'),
      role: optionalTextFlag('ROLE', 'With --subject: in which role'),
      reason: optionalTextFlag('CODE', 'With --subject: the reason, such as access-request'),
      breakGlass: switchFlag('With --subject: read without a need to know; it is flagged'),
      lang: { kind: 'enum', values: ['en', 'cy'], default: 'en', brief: 'English or Welsh' },
      out: optionalTextFlag('FILE', 'With --subject: write to this file'),
    },
  },
  docs: documented(
    'Show an event with its proof, or everything on record about a person',
    'The proof is checked against the tree as it stands; exit code 1 when it fails. With --subject, every event of the person under all their keys, in date order: each sealed field is opened, and each opening is recorded before it is read; the identities of other people are not shown.',
    'coflyfr show council.ledger 42',
    'coflyfr show l --subject 7f3a9b21 --actor u-40 --role records-officer --reason access-request',
  ),
})
