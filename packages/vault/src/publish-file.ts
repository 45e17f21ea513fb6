import { closeSync, fsyncSync, linkSync, openSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

const ownerOnly = 0o600

/**
 * Makes a file that only its owner can use and that appears whole or not at all: it is written under another name, then
 * given its own, which fails where the name is taken.
 *
 * @returns whether the file is this one; another process may have come first
 */
export const publishFile = (path: string, write: (draft: string) => void): boolean => {
  const draft = `${path}.creating-${process.pid}-${performance.now()}`
  try {
    closeSync(openSync(draft, 'wx', ownerOnly))
    write(draft)
    linkSync(draft, path)
    syncFolder(dirname(path))
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

const syncFolder = (folder: string): void => {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
