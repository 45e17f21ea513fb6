/** The process of one measurement: it receives its task, answers with the result, and ends. */

import { loadMeasurement } from './measurements.ts'
import type { ChildAnswer, ChildTask } from './run-child.ts'

process.once('message', async (message) => {
  // Sent by run-child.ts, the one program that starts this one.
  const { name, task } = message as ChildTask
  const measure = await loadMeasurement(name)
  const measured = await measure(task)
  const peakMebibytes = Math.round(process.resourceUsage().maxRSS / 1_024)
  const answer: ChildAnswer = { ...measured, peakMebibytes }
  process.send?.(answer, () => process.disconnect())
})
