import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { CliContext } from '../cli-context.ts'
import { systemCode } from '../file-problem.ts'

const draftForm = /^.+\.part-([A-Za-z0-9.]*)-(\d+)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Longer than any backup takes: an older draft is left over, whichever machine made it. */
const runsAtMostMs = 24 * 60 * 60 * 1000

const thisHost = (): string => hostname().replaceAll(/[^A-Za-z0-9.]/g, '')

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return systemCode(fault) !== 'ESRCH'
  }
}

/** Whether a backup that was killed left this: it ran here and does not any more, or was begun too long ago. */
const isLeftOver = async (
  { clock }: Pick<CliContext, 'clock'>,
  folder: string,
  name: string,
): Promise<boolean> => {
  const [, host, pid] = draftForm.exec(name) ?? []
  if (host === undefined || pid === undefined) return false
  const found = await stat(join(folder, name)).catch(() => null)
  if (found?.isDirectory() !== true) return false
  const hasEnded = host === thisHost() && !isRunning(Number(pid))
  return hasEnded || clock() / 1000 - found.mtimeMs > runsAtMostMs
}

/**
 * Makes the folder in which a backup is put together, beside where it is to stand, and takes away what backups that were
 * killed left there: they hold copies of the vault and of keys, and nobody else looks for them.
 */
export const beginDraft = async (context: CliContext, target: string): Promise<string> => {
  const folder = dirname(target)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const name of await readdir(folder))
    if (await isLeftOver(context, folder, name))
      await rm(join(folder, name), { recursive: true, force: true })
  const own = `${thisHost()}-${process.pid}-${context.uuid()}`
  const draft = join(folder, `${basename(target)}.part-${own}`)
  await mkdir(draft, { mode: 0o700 })
  return draft
}
