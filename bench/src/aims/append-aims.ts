import { type Aim, aimsOf } from './aim.ts'
import { boundBy } from './bound-by.ts'

const { sync, evidence } = boundBy
const turns = 'the longest of a page, a group and a fold'
const bytes = 'hashes and ids do not compress'

/** A: appending, and the event loop meanwhile. */
export const appendAims: readonly Aim[] = [
  ...aimsOf(
    'append-sequential',
    ['A1', 'appendToStream, rate over Emmett on one connection', sync],
    ['A1', 'appendToStream, rate over Emmett as it comes', sync],
    ['A1', 'appendToStream, rate over bare node:sqlite', evidence],
  ),
  ...aimsOf('append-many', [
    'A1',
    'one caller, rate over Emmett on PostgreSQL with one writer',
    sync,
  ]),
  ...aimsOf('append-tmpfs', [
    'A2',
    'appendToStream in memory, rate over Emmett on one connection',
    evidence,
  ]),
  ...aimsOf(
    'append-many',
    ['A3', '64 callers, rate over Emmett on PostgreSQL with 8 writers', evidence],
    ['A3', '64 callers, rate over one caller', evidence],
    ['stretch', '512 callers, rate over Emmett on PostgreSQL with 8 writers', evidence, '30'],
    ['stretch', '512 callers, rate over a bare group commit', evidence, '0.9'],
  ),
  ...aimsOf(
    'append-concurrent',
    ['A3', '64 callers, numbered command ids, rate over Emmett’s best sequential rate', evidence],
    ['A3', '64 callers, random command ids, rate over Emmett’s best sequential rate', evidence],
    ['A3', 'right answers to 64 appends at once, two to each stream', boundBy.nothing],
  ),
  ...aimsOf(
    'event-loop',
    ['loop', 'event loop blocked, 99th percentile in milliseconds, only appends', sync],
    ['loop', 'event loop blocked, 99th percentile in milliseconds, a report rebuilt', turns],
    ['loop', 'event loop blocked, 99th percentile in milliseconds, rows rebuilt', turns],
  ),
  ...aimsOf(
    'history',
    ['A4', 'history, rate over a naive table', evidence],
    ['A4', 'history, rate over Emmett’s best case', evidence],
    ['A5', 'bytes of the ledger over those of its events as lines of JSON', bytes],
    ['A5', 'bytes of the ledger over those of Emmett’s file', bytes],
  ),
]
