import type { Recorded } from '@coflyfr/core'
import type { CommandGroup } from './command-groups.ts'
import type { Findings } from './findings.ts'

const decidedWith = ({
  actor: { id, role },
  commandHash,
  correlationId,
  causationId,
  context,
}: Recorded): string =>
  JSON.stringify([
    [id, role, commandHash, correlationId, causationId],
    context.map(({ stream, revision }) => [stream, revision]),
  ])

/** Reports events of an append that one command by one person, on one reading of the log, cannot have led to. */
export const checkAppend = (findings: Findings, group: CommandGroup): void => {
  if (group.length === 1) return
  const [first, ...others] = group
  const expected = decidedWith(first)
  for (const event of others) {
    if (decidedWith(event) === expected) continue
    const { position, stream } = event
    const detail = 'its append mixes several actors, commands or contexts'
    findings.add({ code: 'OutcomeDiffers', position, stream, detail })
  }
}
