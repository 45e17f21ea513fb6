import { type GeneratedAppend, generatedAppends } from '../data/generated-append.ts'
import type { DataSet } from '../data/ledger-events.ts'

/** Events prepared at once, and events of a transaction if the store lets its caller choose. */
const chunkLength = 10_000

/** A data set in pieces, each made when it is needed: a million prepared events would take too much memory. */
export function* chunksOf(dataSet: DataSet): Generator<readonly GeneratedAppend[]> {
  let chunk: GeneratedAppend[] = []
  for (const one of generatedAppends(dataSet)) {
    chunk.push(one)
    if (chunk.length < chunkLength) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}
