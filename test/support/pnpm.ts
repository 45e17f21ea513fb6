import { execFileSync } from 'node:child_process'

const ownPath = process.env['npm_execpath'] ?? ''

/** The pnpm that runs the tests, which may be a script or a program; without one, the version in the README. */
const ownCommand = (): readonly [string, ...string[]] => {
  if (!ownPath.includes('pnpm')) return ['npx', '--yes', 'pnpm@12']
  return /\.[cm]?js$/.test(ownPath) ? [process.execPath, ownPath] : [ownPath]
}

/** Runs pnpm in a folder and returns its output. If it fails, throws with all of the output. */
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
