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

/** What the two worker threads are given. `port` is their channel to each other. */
interface Given {
  readonly pass: 'lines' | 'log'
  readonly path: string
  readonly pieceBytes: number | undefined
  readonly task: EventsTask
  /** Whether the rules are checked, so that appends must be handed on. */
  readonly isAsked: boolean
  readonly port: MessagePort
}

/** A piece of the file with what was found in the lines that end in it. The last message has the file's hash. */
interface FromLines {
  readonly piece: Uint8Array<ArrayBuffer>
  readonly looked: LookedLines
  readonly file?: EventsFile
}

/** Appends that rules decide on. The last message has what was found in the events. */
interface FromLog {
  readonly asked: AskedAppends
  readonly events?: EventsFound
}

/** The first worker: reads the file, checks each line by itself, and hands both on. */
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

/** The second worker: checks the same lines as a log, and hands on the appends that rules decide on. */
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
    // The same pieces give the same lines here. Only a last line without a line feed comes after its piece.
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

/** The garbage of a line is short-lived, so a larger young generation would only cost memory. */
const maxYoungGenerationSizeMb = 4

/**
 * Reads the events of a pack on disk in three threads. The first worker checks each line by itself, and hands the bytes
 * to the second, which checks them as a log and hands to this thread the appends that rules decide on. The file is read
 * once, so that all three check the same bytes.
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
    // The loop below waits only for `log`, so an error in `lines` must reach it too.
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

/** Whether this is a worker thread that was started here, and not the script itself. */
export const isThreadOfScript = parentPort !== null && isGiven(workerData)

if (parentPort !== null && isGiven(workerData)) {
  if (workerData.pass === 'lines') await lookAtLines(workerData)
  else await lookAtLog(workerData, new Sender(parentPort))
}
