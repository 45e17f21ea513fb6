import { on } from 'node:events'
import {
  MessageChannel,
  type MessagePort,
  parentPort,
  Worker,
  workerData,
} from 'node:worker_threads'
import type { EventsTask } from '../pack/events-task.ts'
import { LeavesPass } from '../pack/leaves-pass.ts'
import { linesOf } from '../pack/lines.ts'
import { type EventsFile, LinesPass, type LookedLines } from '../pack/lines-pass.ts'
import { LogPass, type OnAsked } from '../pack/log-pass.ts'
import { type EventsFound, eventPieces, type ReadsEvents } from '../pack/read-events.ts'
import { AppendsToSend, type AskedAppends, eachAppend } from './asked-appends.ts'
import { received, Sender } from './channel.ts'
import { diskFolder } from './disk-folder.ts'
import { nodeHashing } from './node-hashing.ts'

/** What both threads beside the first one are given; they are joined by a channel. */
interface Given {
  readonly pass: 'lines' | 'log'
  readonly path: string
  readonly pieceBytes: number | undefined
  readonly task: EventsTask
  /** Whether rules are asked about the events. */
  readonly isAsked: boolean
  readonly port: MessagePort
}

/** A piece of the file with what was found of the lines that end in it; at the end the whole file. */
interface FromLines {
  readonly piece: Uint8Array<ArrayBuffer>
  readonly looked: LookedLines
  readonly file?: EventsFile
}

/** Appends that rules are asked about; at the end what was found. */
interface FromLog {
  readonly asked: AskedAppends
  readonly events?: EventsFound
}

/** Reads the file, looks at each line by itself, and hands both on. */
const lookAtLines = async ({ path, pieceBytes, task, port }: Given): Promise<void> => {
  const pass = new LinesPass(nodeHashing)
  const next = new Sender<FromLines>(port)
  const send = (message: FromLines): Promise<void> => {
    const { piece, looked } = message
    const { leaves, spans, bodyHashes } = looked
    return next.send(message, [piece.buffer, leaves.buffer, spans.buffer, bodyHashes.buffer])
  }
  for await (const ofPiece of linesOf(eventPieces(diskFolder(path, pieceBytes), task))) {
    const looked = pass.take(ofPiece)
    await send({ piece: ofPiece.piece.slice(), looked })
  }
  const looked = pass.take({ piece: new Uint8Array(), lines: [] })
  await send({ piece: new Uint8Array(), looked, file: pass.end() })
}

/** Looks at the same lines as a log, and hands on what rules are asked about. */
const lookAtLog = async (
  { path, task, isAsked, port }: Given,
  next: Sender<FromLog>,
): Promise<void> => {
  const asked = new AppendsToSend()
  const onAsked: OnAsked = (append, line) => asked.put(append, line)
  const leaves = await LeavesPass.of(nodeHashing, diskFolder(path), task)
  const log = new LogPass(nodeHashing, task, isAsked ? onAsked : null)
  const waiting: LookedLines[] = []
  let file: EventsFile | undefined
  const pieces = async function* (): AsyncIterable<Uint8Array> {
    for await (const message of received<FromLines>(on(port, 'message'), port)) {
      file = message.file
      if (file !== undefined) return
      if (message.looked.count > 0) waiting.push(message.looked)
      yield message.piece
    }
  }
  for await (const { lines } of linesOf(pieces())) {
    // The same pieces are cut into the same lines here; a last line that does not end comes after its piece.
    const looked = lines.length > 0 ? waiting.shift() : undefined
    if (looked === undefined) continue
    log.take(lines, looked, leaves.take(looked))
    if (asked.count === 0) continue
    const taken = asked.taken()
    await next.send({ asked: taken }, [taken.bytes.buffer])
  }
  if (file === undefined) return
  const events = { leaves: leaves.end(file), log: log.end() }
  await next.send({ asked: asked.taken(), events })
}

/** What a line leaves behind is soon gone: more room for it is no gain. */
const maxYoungGenerationSizeMb = 4

/**
 * Reads the events of a pack on a disk in three threads: the bytes pass from the first, which looks at each
 * line by itself, to the second, which looks at them as a log, and of them to this one what rules are asked about. All look at the same bytes, read once.
 */
export const readInThreads =
  (path: string, pieceBytes?: number): ReadsEvents =>
  async (task, onAsked) => {
    const { port1, port2 } = new MessageChannel()
    const start = (pass: Given['pass'], port: MessagePort): Worker => {
      const given: Given = { pass, path, pieceBytes, task, isAsked: onAsked !== null, port }
      return new Worker(new URL(import.meta.url), {
        workerData: given,
        transferList: [port],
        resourceLimits: { maxYoungGenerationSizeMb },
      })
    }
    const lines = start('lines', port1)
    const log = start('log', port2)
    // Whoever waits for the one is told of a fault of the other.
    lines.once('error', (fault) => log.emit('error', fault))
    try {
      for await (const { asked, events } of received<FromLog>(on(log, 'message'), log)) {
        if (onAsked !== null) eachAppend(asked, onAsked)
        if (events !== undefined) return events
      }
      throw new Error('A thread ended before the events did')
    } finally {
      await Promise.all([lines.terminate(), log.terminate()])
    }
  }

const isGiven = (data: unknown): data is Given =>
  typeof data === 'object' && data !== null && 'pass' in data && 'task' in data

/** Whether this is a thread that was started here, and not the script itself. */
export const isThreadOfScript = parentPort !== null && isGiven(workerData)

if (parentPort !== null && isGiven(workerData)) {
  if (workerData.pass === 'lines') await lookAtLines(workerData)
  else await lookAtLog(workerData, new Sender(parentPort))
}
