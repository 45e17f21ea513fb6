import { type GeneratedAppend, generatedAppends } from '../data/generated-append.ts'
import type { DataSet } from '../data/ledger-events.ts'

/** Events made ready at once, and events of a transaction where the store lets its caller choose. */
const chunkLength = 10_000

/** A data set in pieces, each made when it is asked for: a million events ready to be appended are more than memory wants. */
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
