import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Measured, Task } from './measured.ts'
import type { MeasurementName } from './measurements.ts'

/** What is sent to a process that measures. */
export interface ChildTask {
  readonly name: MeasurementName
  readonly task: Task
}

/** What that process sends back. */
export interface ChildAnswer extends Measured {
  /** Peak memory of the process. */
  readonly peakMebibytes: number
}

const program = fileURLToPath(new URL('child.ts', import.meta.url))

/** When a process is ended: after six times what the longest measurement takes on a quiet machine. */
const limitMs = 600_000

/** Most characters kept of what a process writes to stderr. */
const complaintLengthMax = 2_000

/** Runs a measurement in a process of its own; throws if it fails or takes too long. */
export const runChild = async (given: ChildTask): Promise<ChildAnswer> => {
  // With a compile cache, because compiling the program would be half of the cost of a short measurement.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(given.task.cache, 'compiled') }
  const child = fork(program, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], env })
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs)
  let answer: ChildAnswer | null = null
  let complaint = ''
  child.on('message', (message) => {
    // The type holds because only child.ts sends it.
    answer = message as unknown as ChildAnswer
  })
  child.stderr?.on('data', (text) => {
    complaint = `${complaint}${text}`.slice(-complaintLengthMax)
  })
  child.send(given)
  const [code, signal] = await once(child, 'exit')
  clearTimeout(timer)
  if (answer !== null) return answer
  throw new Error(`${given.name} ended with ${signal ?? code} and no answer: ${complaint}`)
}
