import type { MeasurementName } from '../measurements.ts'
import type { Row, Workload } from '../workload.ts'
import { memoryOver, rateOverBest } from './ratios.ts'

const oneAtATime = { full: 5_000, quick: 500 } as const

const hundred = { full: 10_000, quick: 2_000 } as const

const followed = { full: 1_000_000, quick: 10_000 } as const

const followedTenth = { full: 100_000, quick: 1_000 } as const

const row = (measurement: MeasurementName, label: string, events: Row['events']): Row => ({
  measurement,
  label,
  events,
})

const least = { least: 0.9 } as const

/**
 * The cluster store beside the bare client, against a double of the protocol in another process. If `KURRENTDB_URL` is
 * set, the measurements that append use that server.
 */
export const cluster: Workload = {
  name: 'cluster',
  title: 'A cluster’s double on the loopback: the store beside the bare client',
  roundsMax: 2,
  rows: [
    row('cluster-append-bare', 'bare client, one at a time', oneAtATime),
    row('cluster-append-later', 'store, positions later, one at a time', oneAtATime),
    row('cluster-append-awaited', 'store, positions awaited, one at a time', oneAtATime),
    row('cluster-append-replicated', 'store with a replica, one at a time', oneAtATime),
    row('cluster-append-bare-100', 'bare client, 100 in flight', hundred),
    row('cluster-append-later-100', 'store, positions later, 100 in flight', hundred),
    row('cluster-append-awaited-100', 'store, positions awaited, 100 in flight', hundred),
    row('cluster-append-replicated-100', 'store with a replica, 100 in flight', hundred),
    row('cluster-append-replicated-later-100', 'the same, positions later', hundred),
    row('cluster-follow-bare', 'bare client, subscription with JSON.parse', followedTenth),
    row('cluster-follow-tenth', 'store, every event checked and indexed', followedTenth),
    row('cluster-follow-replica', 'store, a new replica of them', followedTenth),
    row('cluster-follow-bare-all', 'bare client, ten times as many', followed),
    row('cluster-follow', 'store, ten times as many', followed),
  ],
  goals: [
    {
      statement: 'one append at a time, positions later, rate over the bare client',
      ratio: rateOverBest('cluster-append-later', ['cluster-append-bare']),
      bound: least,
    },
    {
      statement: '100 in flight, positions later, rate over the bare client',
      ratio: rateOverBest('cluster-append-later-100', ['cluster-append-bare-100']),
      bound: least,
    },
    {
      statement: 'one append at a time, positions awaited, rate over the bare client',
      ratio: rateOverBest('cluster-append-awaited', ['cluster-append-bare']),
      bound: null,
    },
    {
      statement: '100 in flight, positions awaited, rate over the bare client',
      ratio: rateOverBest('cluster-append-awaited-100', ['cluster-append-bare-100']),
      bound: least,
    },
    {
      statement: 'one append at a time with a replica, rate over the bare client',
      ratio: rateOverBest('cluster-append-replicated', ['cluster-append-bare']),
      bound: null,
    },
    {
      statement: '100 in flight with a replica, positions later, rate over the bare client',
      ratio: rateOverBest('cluster-append-replicated-later-100', ['cluster-append-bare-100']),
      bound: least,
    },
    {
      statement: '100 in flight with a replica, rate over the bare client',
      ratio: rateOverBest('cluster-append-replicated-100', ['cluster-append-bare-100']),
      bound: null,
    },
    {
      statement: 'following, rate over the bare client that reads each body as JSON',
      ratio: rateOverBest('cluster-follow-tenth', ['cluster-follow-bare']),
      bound: least,
    },
    {
      statement: 'following ten times as many, rate over the bare client',
      ratio: rateOverBest('cluster-follow', ['cluster-follow-bare-all']),
      bound: least,
    },
    {
      // V8's heap grows with what passes through the client until it settles.
      statement: 'following ten times as many, most memory over that of the bare client',
      ratio: memoryOver('cluster-follow', 'cluster-follow-bare-all'),
      bound: { most: 1.1 },
    },
    {
      statement: 'following, most memory over that of a tenth of the events',
      ratio: memoryOver('cluster-follow', 'cluster-follow-tenth'),
      bound: null,
    },
  ],
}
