import { type Aim, aimsOf } from './aim.ts'
import { boundBy } from './bound-by.ts'

const { objects, hashes, leaves, node } = boundBy
const integrity = 'the engine’s check of the file, and the texts of leaves and ids'
const again = 'every command decided again on its stream'
const path = 'SHA-256 of every node of the path'
const page = 'a page read for most hashes low in the path'
const names = 'names of commands, streams and events, and the documents that others rest on'

/** E: proving and verifying. */
export const evidenceAims: readonly Aim[] = [
  ...aimsOf('append-tmpfs', ['E1', 'evidence, time over one append in memory', hashes]),
  ...aimsOf('append-batches', [
    'E1',
    'a hundred events an append, time over the same without its evidence',
    hashes,
  ]),
  ...aimsOf('proofs', ['E1', 'evidence of an append, time over one durable append', hashes]),
  ...aimsOf(
    'verify',
    ['E2', 'authentic and complete, rate over reading and hashing the same bytes bare', integrity],
    [
      'E2',
      'authentic and complete, rate over reading and hashing each leaf alone, bare',
      integrity,
    ],
    ['E2', 'authentic and complete, rate over reading, parsing and hashing lines', integrity],
    ['E2', 'authentic and complete, rate over canonicalising and hashing lines', integrity],
    ['E2', 'all five verdicts, rate over reading, parsing and hashing the same bytes bare', again],
    [
      'E2',
      'all five verdicts, rate over reading, parsing and hashing each leaf alone, bare',
      again,
    ],
    [
      'E2',
      'authentic and complete, rate over reading and hashing the same bytes bare, processor time',
      integrity,
    ],
    [
      'E2',
      'all five verdicts, rate over reading, parsing and hashing the same bytes bare, processor time',
      again,
    ],
    ['E2', 'peak memory of all five verdicts, over that of a tenth of the events', node],
  ),
  ...aimsOf(
    'verifier',
    ['verifier', 'authentic and complete, rate over reading and hashing bare', leaves],
    ['verifier', 'all five verdicts, rate over reading, parsing and hashing bare', objects],
    ['verifier', 'peak memory of all five verdicts, over that of a tenth of the events', names],
  ),
  ...aimsOf(
    'proofs',
    ['E3', 'bytes of an inclusion proof', 'a hash for every level of the tree'],
    ['E3', 'inclusion proof, rate of making and checking over its bare hashes', path],
    ['E3', 'the same for the first proofs of a process, from rows not read before', page],
    ['E3', 'root of the log, time over reading it and two hashes an event', 'SHA-256'],
    ['proofs', 'processor milliseconds to make an inclusion proof', page],
    ['proofs', 'processor milliseconds to make a consistency proof', page],
    ['proofs', 'processor milliseconds to check an inclusion proof', path],
    ['proofs', 'processor milliseconds to check a consistency proof', path],
  ),
]
