import type { MeasurementName } from '../measurements.ts'
import type { Goal, Workload } from '../workload.ts'
import { coldCode, counted } from './before-release.ts'
import { eventTimeOver, fact, processorRateOver, timeOver } from './ratios.ts'
import { rowsOf } from './rows-of.ts'

const appends = { full: 5_000, quick: 1_000 } as const

const row = rowsOf('data-set')

/** Processor milliseconds of one proof, which other work of the machine does not disturb. */
const millisecondsOf =
  (measurement: MeasurementName): Goal['ratio'] =>
  (round) => {
    const found = round[measurement]
    return found === undefined ? null : (found.processorSeconds * 1000) / found.events
  }

/** Making and checking proofs over the whole log, and the cost of an append's evidence. */
export const proofs: Workload = {
  name: 'proofs',
  title: 'Proofs over the whole log',
  rows: [
    row('proof-inclusion', 'inclusion proof, made from the stored tree'),
    row('proof-consistency', 'consistency proof from any size, made from the stored tree'),
    row('proof-inclusion-checked', 'inclusion proof, checked'),
    row('proof-consistency-checked', 'consistency proof, checked'),
    row('proof-file-checked', 'proof file, checked with its signature'),
    row('proof-made-and-checked', 'inclusion proof, made from rows not read before, and checked'),
    row(
      'proof-made-and-checked-long',
      'the same after 50,000 others, from what is kept of the tree',
    ),
    row('proof-path-hashed', 'bare hashes of as many nodes as a path has'),
    row('tree-root', 'root of the log, from its lines'),
    row('tree-two-hashes', 'the lines read, and two bare hashes for each'),
    {
      measurement: 'proof-evidence',
      label: 'leaf and tree of an append, in memory',
      events: appends,
    },
    { measurement: 'ledger-append', label: 'ledger, appendToStream', events: appends },
  ],
  goals: [
    {
      statement: 'evidence of an append, time over one durable append',
      ratio: timeOver('proof-evidence', 'ledger-append'),
      bound: { most: 0.02 },
      release: coldCode({ most: 0.1 }),
    },
    {
      statement: 'processor milliseconds to make an inclusion proof',
      ratio: millisecondsOf('proof-inclusion'),
      bound: { most: 1 },
    },
    {
      statement: 'processor milliseconds to make a consistency proof',
      ratio: millisecondsOf('proof-consistency'),
      bound: { most: 1 },
    },
    {
      statement: 'processor milliseconds to check an inclusion proof',
      ratio: millisecondsOf('proof-inclusion-checked'),
      bound: { most: 0.2 },
    },
    {
      statement: 'processor milliseconds to check a consistency proof',
      ratio: millisecondsOf('proof-consistency-checked'),
      bound: { most: 0.2 },
    },
    {
      statement: 'inclusion proof, time of checking over its bare hashes',
      ratio: eventTimeOver('proof-inclusion-checked', 'proof-path-hashed'),
      bound: null,
    },
    {
      statement: 'bytes of an inclusion proof',
      ratio: fact('proof-made-and-checked', 'proofBytes'),
      bound: { most: 640 },
      release: counted({ most: 640 }),
    },
    {
      statement: 'inclusion proof, rate of making and checking over its bare hashes',
      ratio: processorRateOver('proof-made-and-checked-long', 'proof-path-hashed'),
      bound: { least: 0.8 },
    },
    {
      statement: 'the same for the first proofs of a process, from rows not read before',
      ratio: processorRateOver('proof-made-and-checked', 'proof-path-hashed'),
      bound: null,
    },
    {
      statement: 'root of the log, time over reading it and two hashes an event',
      ratio: timeOver('tree-root', 'tree-two-hashes'),
      bound: { most: 1.3 },
    },
    {
      statement: 'processor milliseconds to check a proof file with its signature',
      ratio: millisecondsOf('proof-file-checked'),
      bound: null,
    },
  ],
}
