import { expect, test } from 'vitest'
import { processContext } from './cli-context.ts'
import { progressOn } from './progress.ts'

const shownBy = (
  isTTY: { readonly stdout: boolean; readonly stderr: boolean },
  quiet = false,
  printed: 'as it goes' | 'at the end' = 'as it goes',
) => {
  let written = ''
  let now = 0
  const output = (isTerminal: boolean) => ({
    isTTY: isTerminal,
    write: (text: string) => void (written += text),
  })
  const process = { stdout: output(isTTY.stdout), stderr: output(isTTY.stderr), env: {} }
  const context = { ...processContext(), process, clock: () => now }
  const progress = progressOn(context, { quiet }, 'lines recorded', printed)
  for (let step = 0; step < 25; step += 1) {
    now += 100_000
    progress.step()
  }
  progress.end()
  return written
}

const onTerminal = { stdout: false, stderr: true }

test('after a second the count is shown on a terminal, and taken away at the end', () => {
  const counts = shownBy(onTerminal).split('\r\u001b[K')
  expect(counts).toEqual([
    '',
    ...[10, 12, 14, 16, 18, 20, 22, 24].map((n) => `${n} lines recorded`),
    '',
  ])
})

test.each([
  [{ stdout: false, stderr: false }, false],
  [{ stdout: true, stderr: true }, false],
  [onTerminal, true],
])('nothing is shown with %j, quiet %s', (isTTY, quiet) => {
  expect(shownBy(isTTY, quiet)).toBe('')
})

test('what prints nothing before its end shows the count beside its output', () => {
  expect(shownBy({ stdout: true, stderr: true }, false, 'at the end')).toContain(
    '10 lines recorded',
  )
})
