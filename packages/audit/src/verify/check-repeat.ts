import { isLeft } from 'fp-ts/lib/Either.js'
import type { AuditedLedger } from '../audited-ledger.ts'
import type { CommandGroup } from './command-groups.ts'
import type { Findings } from './findings.ts'

/**
 * Asks the store what it would answer to a repeat of the command: exactly these events. Anything else means that a
 * repeat was booked again, or would be.
 */
export const checkRepeat = async (
  findings: Findings,
  ledger: Pick<AuditedLedger, 'settle'>,
  group: CommandGroup,
): Promise<void> => {
  const [{ position, stream, commandId, commandHash }] = group
  const found = await ledger.settle(stream, commandId, commandHash)()
  const last = group.at(-1)?.position
  const isKnown = !isLeft(found) && found.right?.position === last
  if (isKnown && found.right?.types.length === group.length) return
  const answer = isLeft(found) ? found.left.tag : JSON.stringify(found.right)
  const detail = `a repeat of command ${commandId} would be answered ${answer}`
  findings.add({ code: 'CommandRepeated', position, stream, detail })
}
