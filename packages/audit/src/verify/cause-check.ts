import type { Recorded } from '@coflyfr/core'
import type { AuditedLedger } from '../audited-ledger.ts'
import type { Finding } from './finding.ts'
import type { Findings } from './findings.ts'

/** What an append says led to it, and where it stands. */
export type Cause = Pick<Recorded, 'causationId' | 'position' | 'stream'>

/** Looks whether what appends say led to them stands before them. */
export interface CauseCheck {
  readonly take: (cause: Cause) => void
  /** Looks for every cause in one more pass, where there is any. */
  readonly finish: () => Promise<void>
}

/**
 * What a process's event led to is known by then. Other causes are rare: they wait for a pass of their own, since keeping
 * the id of every event would take memory with the length of the log.
 */
export const causeCheck = (
  findings: Findings,
  { readAll }: Pick<AuditedLedger, 'readAll'>,
): CauseCheck => {
  const waiting = new Map<string, Finding[]>()
  let upTo = -1

  const take = ({ causationId, position, stream }: Cause): void => {
    if (causationId === null) return
    const detail = `no earlier event has the id ${causationId}, which it names as its cause`
    const asked = waiting.get(causationId) ?? []
    asked.push({ code: 'OutcomeDiffers', position, stream, detail })
    waiting.set(causationId, asked)
    upTo = Math.max(upTo, position)
  }

  const finish = async (): Promise<void> => {
    if (waiting.size === 0) return
    const firstAt = new Map<string, number>()
    for await (const batch of readAll({ upTo }))
      for (const { id, position } of batch)
        if (waiting.has(id) && !firstAt.has(id)) firstAt.set(id, position)
    for (const [id, asked] of waiting)
      for (const finding of asked)
        if ((firstAt.get(id) ?? Infinity) >= (finding.position ?? 0)) findings.add(finding)
  }

  return { take, finish }
}
