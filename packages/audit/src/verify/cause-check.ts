import type { Recorded } from '@coflyfr/core'
import type { AuditedLedger } from '../audited-ledger.ts'
import type { Finding } from './finding.ts'
import type { Findings } from './findings.ts'

/** The cause that an append names, and where the append stands. */
export type Cause = Pick<Recorded, 'causationId' | 'position' | 'stream'>

/** Checks that the cause which an append names comes before it. */
export interface CauseCheck {
  readonly take: (cause: Cause) => void
  /** Looks for all causes in one more pass, if there are any. */
  readonly finish: () => Promise<void>
}

/**
 * The caller has checked the causes of what processes gave. Other causes are rare, so they are collected and looked up
 * in a pass of their own: keeping the id of every event would take memory with the length of the log.
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
