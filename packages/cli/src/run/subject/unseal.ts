import { findEvent } from '@coflyfr/audit'
import { type Recorded, type Sealed, sealedIn } from '@coflyfr/core'
import { readSealed, sealedFor } from '@coflyfr/privacy'
import type { CliContext } from '../../cli-context.ts'
import type { ExitCode } from '../../exit-code.ts'
import { jsonDocument } from '../../json-document.ts'
import { noSuchEvent } from '../../no-such-event.ts'
import { UsageFault } from '../../usage-fault.ts'
import { asking, onSignedLedger } from './asking.ts'
import { readingCode, readingsDocument, readingsText } from './readings-text.ts'
import type { ReadingFlags } from './show.ts'

const sealedAt = ({ type, data }: Recorded, field: string): Sealed => {
  const places = sealedIn(data)
  const found = places.find(({ path }) => path === field)
  if (found !== undefined) return found.sealed
  const known = places.map(({ path }) => path)
  throw new UsageFault(
    `${type} has no sealed field "${field}": expected ${known.length === 0 ? 'an event with sealed fields' : `one of ${known.join(', ')}`}`,
  )
}

/** Whose key sealed the fields of an event: its subject, or the child whose case it is of. */
const subjectOf = ({ type, data }: Recorded): string => {
  const subject = sealedFor(data)
  if (subject !== null) return subject
  throw new UsageFault(`${type} names nobody: expected an event about a person`)
}

/** Records that a sealed field of an event is read, then reads and prints it. */
export const unseal = async (
  context: CliContext,
  flags: ReadingFlags,
  ledger: string,
  event: string,
  field: string,
): Promise<ExitCode> => {
  const { reason, breakGlass } = flags
  const read = await onSignedLedger(context, ledger, async ({ store, environment }) => {
    const found = await findEvent(store, event)
    if (found === null) throw await noSuchEvent(store, event)
    const { stream, revision } = found
    const asked = asking(context, flags, 'UnsealStatement', {
      subject: subjectOf(found),
      stream,
      revision,
      field,
      sealed: sealedAt(found, field),
      reason,
      breakGlass,
    })
    return readSealed(environment, asked)
  })
  context.process.stdout.write(
    flags.format === 'json' ? jsonDocument(readingsDocument(read)) : readingsText(read),
  )
  return readingCode(read)
}
