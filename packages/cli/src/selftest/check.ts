import type { Label } from '@coflyfr/reports'
import type { Program } from './program.ts'

/** What is checked, in this order. */
export const checkNames = [
  'machine',
  'sync',
  'company',
  'kill',
  'powerLoss',
  'histories',
  'tampering',
  'backup',
  'erasure',
] as const

/** One of {@link checkNames}. */
export type CheckName = (typeof checkNames)[number]

/** What a check came to: its counters by the names of `words.ts`, and each fault in words. */
export interface Found {
  readonly status: 'pass' | 'fail' | 'not-checked'
  readonly counters: Readonly<Record<string, number | string>>
  readonly findings: readonly Label[]
}

/** What a check is given. */
export interface Ground {
  /** A folder on the disk that is to be checked; it goes afterwards. */
  readonly folder: string
  /** The command line that is checked. */
  readonly program: Program
  /** Decides everything that is drawn. */
  readonly seed: number
  /** Whether the check still has time; what it does at least it does without asking. */
  readonly hasTime: () => boolean
}

/** Looks at one thing on the ground that it is given. */
export type Check = (ground: Ground) => Promise<Found>

/** A check passes where nothing was found. */
export const foundBy = (counters: Found['counters'], findings: readonly Label[]): Found => ({
  status: findings.length === 0 ? 'pass' : 'fail',
  counters,
  findings,
})
