import type { Measured } from '../measured.ts'

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!

const milliseconds = (seconds: number): number => Math.round(seconds * 10_000) / 10

/** Times each question: the median by the clock and by processor time, and the 99th percentile by the clock. */
export const timedQuestions = async <Question>(
  questions: readonly Question[],
  answer: (question: Question) => Promise<unknown> | unknown,
): Promise<Measured> => {
  const took: number[] = []
  const worked: number[] = []
  for (const question of questions) {
    const processorBefore = process.cpuUsage()
    const start = performance.now()
    await answer(question)
    took.push((performance.now() - start) / 1_000)
    const { user, system } = process.cpuUsage(processorBefore)
    worked.push((user + system) / 1_000_000)
  }
  const sum = (parts: readonly number[]): number => parts.reduce((so, part) => so + part, 0)
  const [sorted, sortedWork] = [took, worked].map((all) => all.toSorted((a, b) => a - b))
  return {
    events: questions.length,
    seconds: sum(took),
    processorSeconds: sum(worked),
    facts: {
      p50Milliseconds: milliseconds(at(sorted!, 0.5)),
      p99Milliseconds: milliseconds(at(sorted!, 0.99)),
      p50ProcessorMilliseconds: milliseconds(at(sortedWork!, 0.5)),
    },
  }
}
