/** The process of one measurement: it receives its task, sends the result, and ends. */

import { loadMeasurement } from './measurements.ts'
import type { ChildAnswer, ChildTask } from './run-child.ts'

process.once('message', async (message) => {
  // The type holds because only run-child.ts starts this program.
  const { name, task } = message as ChildTask
  const measure = await loadMeasurement(name)
  const measured = await measure(task)
  const peakMebibytes = Math.round(process.resourceUsage().maxRSS / 1_024)
  const answer: ChildAnswer = { ...measured, peakMebibytes }
  process.send?.(answer, () => process.disconnect())
})
