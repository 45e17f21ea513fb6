import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { keepMemoryFlat } from '../flat-memory.ts'
import { guarded } from '../guarded.ts'
import type { MessageFlags } from '../parameters.ts'
import { ledgerArgument, messageFlags, optionalTextArgument } from '../parameters.ts'

/** `coflyfr record LEDGER [FILE]`. */
export const recordCommand = buildCommand<MessageFlags, [string, string | undefined], CliContext>({
  loader: async () => {
    keepMemoryFlat()
    return guarded((await import('../run/record.ts')).record)
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        ledgerArgument,
        optionalTextArgument('FILE', 'NDJSON commands; standard input for - or none'),
      ],
    },
    flags: messageFlags,
  },
  docs: documented(
    'Record NDJSON commands, one result line for each',
    'Prints one JSON result for each line. Stops at the first line that is not well formed (exit code 2); a refused command is a result, and the rest of the file is still recorded (exit code 1).',
    'coflyfr record council.ledger commands.ndjson',
    'generate-commands | coflyfr record council.ledger',
  ),
})
