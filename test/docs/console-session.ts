import { commandLine } from '../support/command-line.ts'
import { fencedBlocks } from './fenced-blocks.ts'

/** A command of a page, what the page says it prints, and what it printed. */
export interface ConsoleStep {
  readonly command: string
  readonly shown: string
  readonly printed: string
}

/** What a reader types, as arguments of `coflyfr`; the root scripts of the repository are the same program. */
const argumentsOf = (command: string): readonly string[] => {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, plain = '']) => quoted ?? plain,
  )
  const [name, ...args] = words
  if (name === 'coflyfr') return args
  if (command === 'npx --yes pnpm@12 demo') return ['demo', '--dir', 'demo']
  throw new Error(`A page may only run coflyfr, not: ${command}`)
}

const withoutTails = (text: string): string => text.replaceAll(/[ \t\r]+$/gm, '').trimEnd()

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
  const { coflyfr, write } = commandLine()
  const steps: ConsoleStep[] = []
  let lastCode = 0
  const run = async (command: string): Promise<string> => {
    // The test command plays this page: it cannot be played by it.
    if (command === 'npx --yes pnpm@12 test') return ''
    if (command === 'echo $?') return String(lastCode)
    const { code, out, err } = await coflyfr(argumentsOf(command))
    lastCode = code
    return withoutTails(out + err)
  }
  for (const { language, file, text } of fencedBlocks(page)) {
    if (file !== '') write(file, text)
    if (language !== 'console') continue
    for (const step of stepsOf(text)) steps.push({ ...step, printed: await run(step.command) })
  }
  return steps
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

const lineFits = (shown: string, printed: string): boolean => {
  const form = shown.split('…').map(escaped)
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
