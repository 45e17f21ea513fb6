import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** What is sent to the process of a double. */
export interface DoubleTask {
  /** How many events its log has; 0 for an empty one that takes appends. */
  readonly events: number
  readonly seed: number
}

/** A double of the protocol in a process of its own; disposing of it ends the process. */
export interface RunningDouble extends AsyncDisposable {
  /** Host and port. */
  readonly authority: string
}

const program = fileURLToPath(new URL('double.child.ts', import.meta.url))

/** Starts a double with a generated log, or an empty one. */
export const onDouble = async (task: DoubleTask): Promise<RunningDouble> => {
  const child = fork(program)
  child.send(task)
  const [authority] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('The double ended before it began'))),
  ])
  return {
    authority: String(authority),
    [Symbol.asyncDispose]: async () => {
      const ended = once(child, 'exit')
      child.kill()
      await ended
    },
  }
}
