import type { StreamName } from '@coflyfr/core'
import type { AuditedLedger } from '../audited-ledger.ts'
import { type EventTally, eventWriter } from './event-writer.ts'
import type { PackRequest, PackSelection, Written } from './export-pack.ts'
import type { PackFolder } from './pack-folder.ts'
import { nodeLines, rangeProofHeader } from './range-proof.ts'
import { selectionStatement } from './selection-statement.ts'

/** Consecutive events of the log. */
interface Run {
  readonly first: number
  readonly count: number
}

/** The runs of consecutive events of a stream, up to a size of the log. */
async function* runsOfStream(
  ledger: AuditedLedger,
  stream: StreamName,
  size: number,
): AsyncGenerator<Run> {
  let run: Run | null = null
  for await (const batch of ledger.readStream(stream)) {
    for (const { position } of batch) {
      if (position >= size) break
      if (run !== null && position === run.first + run.count) {
        run = { first: run.first, count: run.count + 1 }
        continue
      }
      if (run !== null) yield run
      run = { first: position, count: 1 }
    }
  }
  if (run !== null) yield run
}

type Selected = Exclude<PackSelection, { readonly kind: 'log' }>

async function* runsOf(
  ledger: AuditedLedger,
  selection: Selected,
  size: number,
): AsyncGenerator<Run> {
  if (selection.kind === 'stream') yield* runsOfStream(ledger, selection.stream, size)
  else yield { first: selection.from, count: selection.to - selection.from + 1 }
}

const addStatement = async (
  folder: PackFolder,
  { checkpoint: { checkpoint }, sign }: PackRequest,
  stream: StreamName,
  { events }: EventTally,
): Promise<void> => {
  const { count, sha256 } = events
  await folder.add('statement', sign(selectionStatement({ checkpoint, stream, count, sha256 })))
}

/** Writes the selected events, and the proof of their places in the tree. */
export const writeSelection = async (
  ledger: AuditedLedger,
  folder: PackFolder,
  request: PackRequest,
  selection: Selected,
): Promise<Written> => {
  const { size } = request.checkpoint.checkpoint
  const { readNode } = ledger.tree
  const proof = await folder.begin('range-proof')
  const events = await eventWriter(folder, ledger.tree)
  await proof.write(`${rangeProofHeader}\nsize ${size}\n`)
  let next = 0
  for await (const { first, count } of runsOf(ledger, selection, size)) {
    await proof.write(`${nodeLines(readNode, next, first)}events ${count}\n`)
    next = first + count
    await events.take(first, next, () => request.onEvent?.())
  }
  await proof.write(nodeLines(readNode, next, size))
  await proof.close()
  const tally = await events.finish()
  if (selection.kind === 'range') return { ...tally, stream: null }
  const { stream } = selection
  await addStatement(folder, request, stream, tally)
  return { ...tally, stream: { name: stream, lastRevision: tally.events.count - 1 } }
}
