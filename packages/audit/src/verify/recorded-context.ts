import type { CommandGroup } from './command-groups.ts'
import type { Findings } from './findings.ts'
import type { Revisions } from './log-as-it-stood.ts'

/** Reports revisions that a decision says it read but that were not there yet. */
export const checkContext = (
  findings: Findings,
  revisions: Revisions,
  [{ position, stream, context }]: CommandGroup,
): void => {
  for (const read of context) {
    const last = revisions.get(read.stream) ?? -1
    if (read.revision <= last) continue
    const detail = `it says that it read ${read.stream} at revision ${read.revision}, but that stream ended at ${last}`
    findings.add({ code: 'ContextMissing', position, stream, detail })
  }
}

/**
 * The revisions at which streams ended for a decision, if it read some of them only up to an earlier one; null if it
 * had read all of them to their end.
 */
export const revisionsRead = (
  revisions: Revisions,
  [{ stream, context }]: CommandGroup,
): Revisions | null => {
  const behind = context.filter(
    (read) => read.stream !== stream && read.revision < (revisions.get(read.stream) ?? -1),
  )
  if (behind.length === 0) return null
  return new Map([
    ...revisions,
    ...behind.map((read): [string, number] => [read.stream, read.revision]),
  ])
}
