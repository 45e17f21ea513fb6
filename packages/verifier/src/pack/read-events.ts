import type { Hashing } from '../hashing.ts'
import { eventsPath } from './check-files.ts'
import type { EventsTask } from './events-task.ts'
import type { Folder } from './folder.ts'
import { type LeavesFound, LeavesPass } from './leaves-pass.ts'
import { linesOf } from './lines.ts'
import { LinesPass } from './lines-pass.ts'
import { type LogFound, LogPass, type OnAsked } from './log-pass.ts'

/** What the second and the third pass found; the findings of the first are among those of the third. */
export interface EventsFound {
  readonly leaves: LeavesFound
  readonly log: LogFound
}

/** Reads the events of a pack, in one reading. `onAsked` gets the appends that rules decide on, in order. */
export type ReadsEvents = (task: EventsTask, onAsked: OnAsked | null) => Promise<EventsFound>

async function* nothing(): AsyncIterable<Uint8Array> {}

/** The bytes of the events; none if the file is missing. */
export const eventPieces = (folder: Folder, { there }: EventsTask): AsyncIterable<Uint8Array> =>
  there.has(eventsPath) ? folder.pieces(eventsPath) : nothing()

/** Reads the events in this thread, piece by piece. */
export const readEvents = async (
  hashing: Hashing,
  folder: Folder,
  task: EventsTask,
  onAsked: OnAsked | null,
): Promise<EventsFound> => {
  const lines = new LinesPass(hashing)
  const leaves = await LeavesPass.of(hashing, folder, task)
  const log = new LogPass(hashing, task, onAsked)
  for await (const ofPiece of linesOf(eventPieces(folder, task))) {
    const looked = lines.take(ofPiece)
    log.take(ofPiece.lines, looked, leaves.take(looked))
  }
  return { leaves: leaves.end(lines.end()), log: log.end() }
}
