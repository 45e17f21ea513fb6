import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../support/repository.ts'
import { fencedBlocks } from './fenced-blocks.ts'

/** A command of a page, what the page says it prints, and what it printed. */
export interface ConsoleStep {
  readonly command: string
  readonly shown: string
  readonly printed: string
}

interface Ran {
  readonly printed: string
  readonly status: number
}

const bin = join(root, 'packages/cli/src/bin.ts')

/** What a reader types, as arguments of `coflyfr`; the root scripts of the repository are the same program. */
const argumentsOf = (command: string): readonly string[] => {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, plain = '']) => quoted ?? plain,
  )
  const [name, ...args] = words
  if (name === 'coflyfr') return args
  if (command === 'npx --yes pnpm@12 demo') return ['demo']
  throw new Error(`A page may only run coflyfr, not: ${command}`)
}

const withoutTails = (text: string): string => text.replaceAll(/[ \t\r]+$/gm, '').trimEnd()

const run = (command: string, folder: string, lastStatus: number): Promise<Ran> => {
  // The test command plays this page: it cannot be played by it.
  if (command === 'npx --yes pnpm@12 test') return Promise.resolve({ printed: '', status: 0 })
  if (command === 'echo $?') return Promise.resolve({ printed: `${lastStatus}`, status: 0 })
  const env = { ...process.env, INIT_CWD: folder, TMPDIR: folder, NO_COLOR: '1' }
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [bin, ...argumentsOf(command)],
      { cwd: folder, env },
      (fault, stdout, stderr) =>
        resolve({ printed: withoutTails(stdout + stderr), status: Number(fault?.code ?? 0) }),
    )
  })
}

/** Splits a console block into its commands, each with what is shown under it. */
const stepsOf = (block: string): readonly Omit<ConsoleStep, 'printed'>[] =>
  block
    .split(/^\$ /m)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [command = '', ...shown] = part.replaceAll('\\\n', ' ').split('\n')
      return {
        command: command.replace(/\s+# .*$/, '').trim(),
        shown: withoutTails(shown.join('\n')),
      }
    })

/**
 * Plays a page in a folder of its own: a block with a file name is saved, a `console` block is run. A page may run
 * nothing but `coflyfr`.
 */
export const playPage = async (page: string): Promise<readonly ConsoleStep[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'coflyfr-page-'))
  const steps: ConsoleStep[] = []
  let lastStatus = 0
  for (const { language, file, text } of fencedBlocks(page)) {
    if (file !== '') writeFileSync(join(folder, file), text)
    if (language !== 'console') continue
    for (const step of stepsOf(text)) {
      const { printed, status } = await run(step.command, folder, lastStatus)
      lastStatus = status
      steps.push({ ...step, printed })
    }
  }
  rmSync(folder, { recursive: true })
  return steps
}

const lineFits = (shown: string, printed: string): boolean => {
  const form = shown.split('…').map((part) => RegExp.escape(part))
  return new RegExp(`^${form.join('.*')}$`).test(printed)
}

const linesFit = (shown: readonly string[], printed: readonly string[]): boolean => {
  const [first, ...rest] = shown
  if (first === undefined) return printed.length === 0
  if (first.trim() === '…')
    return printed.some((_, index) => linesFit(rest, printed.slice(index))) || rest.length === 0
  const [line, ...others] = printed
  return line !== undefined && lineFits(first, line) && linesFit(rest, others)
}

/** Whether a program printed what a page shows: `…` stands for any text of a line, a line of it alone for any lines. */
export const fits = (shown: string, printed: string): boolean =>
  linesFit(shown.split('\n'), printed.split('\n'))
