import type { ProjectionSnapshot } from '@coflyfr/core'
import type { DatabaseSync } from '../sqlite.ts'
import { openSharesFile } from './shares-file.ts'

/** Shares of a projection's streams: more than the processes that anybody runs. */
export const sharesCount = 16

/** Which share of which projection. Versions of a projection are kept apart. */
export interface ShareName {
  readonly projection: string
  readonly version: number
  readonly share: number
}

/** The right to fold one share until another process takes it. A later lease has a greater token. */
export interface Lease extends ShareName {
  readonly holder: string
  readonly token: number
}

/** A lease, with the last state that an earlier holder kept; null if there is none. */
export interface TakenShare {
  readonly lease: Lease
  readonly kept: ProjectionSnapshot | null
}

/** Who works on a projection, and the kept state of each share. */
export interface SharedWork {
  readonly origin: string
  readonly leaseMs: number
  /** Registers a holder for another `leaseMs`; returns how many holders there are. */
  readonly attend: (projection: string, version: number, holder: string) => number
  /** Takes a share if nobody holds it or its lease has expired; null otherwise. */
  readonly take: (name: ShareName, holder: string) => TakenShare | null
  /** Extends a lease; false if another process has taken the share. */
  readonly renew: (lease: Lease) => boolean
  /** Keeps a state and extends the lease; false if another has taken the share, which the same statement checks. */
  readonly save: (lease: Lease, snapshot: ProjectionSnapshot) => boolean
  /** Gives a share back before its lease expires. */
  readonly giveBack: (lease: Lease) => void
  /** The last state of each share that was ever folded. */
  readonly states: (projection: string, version: number) => readonly ProjectionSnapshot[]
  readonly close: () => void
}

/** Settings of {@link openSharedWork}. */
export interface SharedWorkOptions {
  /** Name of the ledger whose events are folded. */
  readonly origin: string
  /** How long a holder may be silent before others take its shares, in milliseconds; 10,000 by default. */
  readonly leaseMs?: number
  /** Milliseconds since 1970; the host's clock by default. Processes that share work share the host's clock too. */
  readonly clockMs?: () => number
}

const keyOf = (projection: string, version: number): string => `${projection} ${version}`

const snapshotOf = (
  row: Readonly<Record<string, unknown>> | undefined,
): ProjectionSnapshot | null => {
  const position = Number(row?.['position'] ?? -1)
  const state = row?.['state']
  return position >= 0 && state instanceof Uint8Array ? { position, state } : null
}

const statementsOf = (handle: DatabaseSync) => ({
  attend: handle.prepare(
    'INSERT OR REPLACE INTO holders (projection, holder, until_ms) VALUES (?, ?, ?)',
  ),
  countHolders: handle.prepare(
    'SELECT count(*) AS holders FROM holders WHERE projection = ? AND until_ms > ?',
  ),
  make: handle.prepare(
    "INSERT OR IGNORE INTO shares (projection, share, token, until_ms, position, state) VALUES (?, ?, 0, 0, -1, x'')",
  ),
  take: handle.prepare(
    'UPDATE shares SET holder = ?, token = token + 1, until_ms = ? WHERE projection = ? AND share = ? AND (holder IS NULL OR until_ms <= ?) RETURNING token, position, state',
  ),
  renew: handle.prepare(
    'UPDATE shares SET until_ms = ? WHERE projection = ? AND share = ? AND token = ? AND holder = ?',
  ),
  save: handle.prepare(
    'UPDATE shares SET position = ?, state = ?, until_ms = ? WHERE projection = ? AND share = ? AND token = ? AND holder = ? AND position <= ?',
  ),
  giveBack: handle.prepare(
    'UPDATE shares SET holder = NULL WHERE projection = ? AND share = ? AND token = ?',
  ),
  states: handle.prepare('SELECT position, state FROM shares WHERE projection = ? ORDER BY share'),
})

/**
 * Opens a file through which the processes of an application share the folding of projections. A share is held under a
 * lease. Each lease has a greater token than the one before it, and a state is only kept with the newest: a holder that
 * was paused, and wakes after another took over, changes nothing.
 *
 * Throws `StoreFault` (`NotALedger`) for a file of another kind or of another ledger.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { openSharedWork } from '@coflyfr/store-sqlite'
 *
 * let clockMs = 0
 * const work = openSharedWork(':memory:', { origin: 'council.example/ledger', leaseMs: 100, clockMs: () => clockMs })
 * const name = { projection: 'spend', version: 1, share: 3 }
 * const paused = work.take(name, 'first')
 * assert.equal(work.take(name, 'second'), null)
 * clockMs = 100
 * const taken = work.take(name, 'second')
 * assert.ok(paused !== null && taken !== null)
 * const snapshot = { position: 7, state: Uint8Array.of(1) }
 * assert.equal(work.save(taken.lease, snapshot), true)
 * assert.equal(work.save(paused.lease, snapshot), false)
 * work.close()
 * ```
 */
export const openSharedWork = (
  path: string,
  { origin, leaseMs = 10_000, clockMs = Date.now }: SharedWorkOptions,
): SharedWork => {
  const handle = openSharesFile(path, origin)
  const { attend, countHolders, make, take, renew, save, giveBack, states } = statementsOf(handle)
  return {
    origin,
    leaseMs,
    attend: (projection, version, holder) => {
      const key = keyOf(projection, version)
      attend.run(key, holder, clockMs() + leaseMs)
      return Number(countHolders.get(key, clockMs())?.['holders'])
    },
    take: ({ projection, version, share }, holder) => {
      const key = keyOf(projection, version)
      make.run(key, share)
      const row = take.get(holder, clockMs() + leaseMs, key, share, clockMs())
      if (row === undefined) return null
      const token = Number(row['token'])
      return { lease: { projection, version, share, holder, token }, kept: snapshotOf(row) }
    },
    renew: ({ projection, version, share, token, holder }) =>
      renew.run(clockMs() + leaseMs, keyOf(projection, version), share, token, holder).changes > 0,
    save: ({ projection, version, share, token, holder }, { position, state }) => {
      const key = keyOf(projection, version)
      const until = clockMs() + leaseMs
      return save.run(position, state, until, key, share, token, holder, position).changes > 0
    },
    giveBack: ({ projection, version, share, token }) => {
      giveBack.run(keyOf(projection, version), share, token)
    },
    states: (projection, version) =>
      states
        .all(keyOf(projection, version))
        .map(snapshotOf)
        .filter((snapshot) => snapshot !== null),
    close: () => handle.close(),
  }
}
