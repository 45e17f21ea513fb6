import { isLeft } from 'fp-ts/lib/Either.js'
import type { AuditedLedger } from '../audited-ledger.ts'
import type { CommandGroup, GroupInPlace } from './command-groups.ts'
import type { Findings } from './findings.ts'

/** Looks for commands that were appended twice. Takes the appends in order, from the first. */
export interface RepeatCheck {
  /** Null if the store need not be asked. Throws what the store throws. */
  readonly take: (placed: GroupInPlace) => Promise<void> | null
}

/** How many scattered commands are looked up one by one. If there are more, every command is. */
const scatteredMax = 10_000

/**
 * Asks the store how it would answer a repeat of each command: with exactly the events of its append. Any other answer
 * means that a repeat was carried out again, or would be. If the store can list the commands whose events are
 * scattered, only those are asked about, and neighbouring appends of one command: for any other command, the append is
 * all there is.
 */
export const repeatCheck = (
  findings: Findings,
  ledger: Pick<AuditedLedger, 'settle' | 'scatteredCommands'>,
): RepeatCheck => {
  const scattered = scatteredIn(ledger)
  let before: string | null = null
  return {
    take: ({ group, next }) => {
      const [{ commandId, commandHash }] = group
      const isAlone =
        scattered !== null &&
        next !== null &&
        commandId !== before &&
        commandId !== next.commandId &&
        !scattered.has(commandId) &&
        group.at(-1)?.commandHash === commandHash
      before = commandId
      return isAlone ? null : ask(findings, ledger, group)
    },
  }
}

const scatteredIn = ({
  scatteredCommands,
}: Pick<AuditedLedger, 'scatteredCommands'>): ReadonlySet<string> | null => {
  try {
    const told = scatteredCommands?.(scatteredMax + 1) ?? null
    return told === null || told.length > scatteredMax ? null : new Set(told)
  } catch {
    // The integrity check of the engine reports an index that cannot be read.
    return null
  }
}

const ask = async (
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
