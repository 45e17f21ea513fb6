import { execFileSync } from 'node:child_process'

const ownPath = process.env['npm_execpath'] ?? ''

/** The pnpm that runs the tests, a script or a program; where they were started without it, the one that the README names. */
const ownCommand = (): readonly [string, ...string[]] => {
  if (!ownPath.includes('pnpm')) return ['npx', '--yes', 'pnpm@12']
  return /\.[cm]?js$/.test(ownPath) ? [process.execPath, ownPath] : [ownPath]
}

/** Runs pnpm in a folder and answers with what it printed; throws, with all of it, when it fails. */
export const pnpm = (folder: string, ...args: readonly string[]): string => {
  const [program, ...first] = ownCommand()
  try {
    return execFileSync(program, [...first, ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    })
  } catch (fault) {
    const { stdout = '', stderr = '' } = fault as {
      readonly stdout?: string
      readonly stderr?: string
    }
    throw new Error(`pnpm ${args.join(' ')} failed:\n${stdout}${stderr}`)
  }
}
