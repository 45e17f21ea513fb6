import { on } from 'node:events'
import {
  MessageChannel,
  type MessagePort,
  parentPort,
  Worker,
  workerData,
} from 'node:worker_threads'
import type { EventsTask } from '../pack/events-task.ts'
import { type LeavesFound, LeavesPass } from '../pack/leaves-pass.ts'
import { linesOf } from '../pack/lines.ts'
import { LogPass, type OnAsked } from '../pack/log-pass.ts'
import { type EventsFound, eventPieces, type ReadsEvents } from '../pack/read-events.ts'
import { AppendsToSend, type AskedAppends, eachAppend } from './asked-appends.ts'
import { received, Sender } from './channel.ts'
import { diskFolder } from './disk-folder.ts'
import { nodeHashing } from './node-hashing.ts'

/** What both threads beside the first one are given; they are joined by a channel. */
interface Given {
  readonly pass: 'leaves' | 'log'
  readonly path: string
  readonly pieceBytes: number | undefined
  readonly task: EventsTask
  /** Whether rules are asked about the events. */
  readonly isAsked: boolean
  readonly port: MessagePort
}

/** A piece of the file with the positions of the lines that end in it; at the end what was found. */
interface FromLeaves {
  readonly piece: Uint8Array<ArrayBuffer>
  readonly positions: readonly number[]
  readonly leaves?: LeavesFound
}

/** Appends that rules are asked about; at the end what was found. */
interface FromLog {
  readonly asked: AskedAppends
  readonly events?: EventsFound
}

/** Reads the file, looks at its bytes, and hands them on. */
const lookAtLeaves = async ({ path, pieceBytes, task, port }: Given): Promise<void> => {
  const folder = diskFolder(path, pieceBytes)
  const pass = await LeavesPass.of(nodeHashing, folder, task)
  const next = new Sender<FromLeaves>(port)
  for await (const ofPiece of linesOf(eventPieces(folder, task))) {
    const positions = pass.take(ofPiece)
    const piece = ofPiece.piece.slice()
    await next.send({ piece, positions }, [piece.buffer])
  }
  await next.send({ piece: new Uint8Array(), positions: [], leaves: pass.end() })
}

/** Looks at the texts of the same bytes, and hands on what rules are asked about. */
const lookAtLog = async ({ task, isAsked, port }: Given, next: Sender<FromLog>): Promise<void> => {
  const asked = new AppendsToSend()
  const onAsked: OnAsked = (append, line) => asked.put(append, line)
  const pass = new LogPass(nodeHashing, task, isAsked ? onAsked : null)
  const positions: number[] = []
  let leaves: LeavesFound | undefined
  const pieces = async function* (): AsyncIterable<Uint8Array> {
    for await (const message of received<FromLeaves>(on(port, 'message'), port)) {
      leaves = message.leaves
      if (leaves !== undefined) return
      for (const position of message.positions) positions.push(position)
      yield message.piece
    }
  }
  for await (const { lines } of linesOf(pieces())) {
    pass.take(lines, positions.splice(0, lines.length))
    if (asked.count === 0) continue
    const taken = asked.taken()
    await next.send({ asked: taken }, [taken.bytes.buffer])
  }
  const log = pass.end()
  if (leaves !== undefined) await next.send({ asked: asked.taken(), events: { leaves, log } })
}

/** What a line leaves behind is soon gone: more room for it is no gain. */
const maxYoungGenerationSizeMb = 4

/**
 * Reads the events of a pack on a disk in three threads: the bytes pass from the first, which hashes them, to the second, which
 * reads them as text, and of them to this one what rules are asked about. All look at the same bytes, read once.
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
    const leaves = start('leaves', port1)
    const log = start('log', port2)
    // Whoever waits for the one is told of a fault of the other.
    leaves.once('error', (fault) => log.emit('error', fault))
    try {
      for await (const { asked, events } of received<FromLog>(on(log, 'message'), log)) {
        if (onAsked !== null) eachAppend(asked, onAsked)
        if (events !== undefined) return events
      }
      throw new Error('A thread ended before the events did')
    } finally {
      await Promise.all([leaves.terminate(), log.terminate()])
    }
  }

const isGiven = (data: unknown): data is Given =>
  typeof data === 'object' && data !== null && 'pass' in data && 'task' in data

/** Whether this is a thread that was started here, and not the script itself. */
export const isThreadOfScript = parentPort !== null && isGiven(workerData)

if (parentPort !== null && isGiven(workerData)) {
  if (workerData.pass === 'leaves') await lookAtLeaves(workerData)
  else await lookAtLog(workerData, new Sender(parentPort))
}
