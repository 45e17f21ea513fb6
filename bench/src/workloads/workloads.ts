import type { Workload } from '../workload.ts'
import { appendBatches } from './append-batches.ts'
import { appendConcurrent } from './append-concurrent.ts'
import { appendMany } from './append-many.ts'
import { appendSequential } from './append-sequential.ts'
import { appendTmpfs } from './append-tmpfs.ts'
import { asOf } from './as-of.ts'
import { balances } from './balances.ts'
import { cases } from './cases.ts'
import { cluster } from './cluster.ts'
import { decoding } from './decoding.ts'
import { eventLoop } from './event-loop.ts'
import { finance } from './finance.ts'
import { history } from './history.ts'
import { keptReport } from './kept-report.ts'
import { proofs } from './proofs.ts'
import { rebuilding } from './rebuild.ts'
import { replay } from './replay.ts'
import { startUp } from './start-up.ts'
import { streams } from './streams.ts'
import { verifier } from './verifier.ts'
import { verify } from './verify.ts'

/** Every workload, in the order in which they run. */
export const workloads: readonly Workload[] = [
  startUp,
  appendSequential,
  appendBatches,
  appendConcurrent,
  appendMany,
  appendTmpfs,
  eventLoop,
  history,
  streams,
  replay,
  rebuilding,
  decoding,
  proofs,
  verify,
  verifier,
  balances,
  keptReport,
  finance,
  cases,
  asOf,
  cluster,
]
