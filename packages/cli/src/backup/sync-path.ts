import { open } from 'node:fs/promises'

/** Puts a file, or the names in a folder, onto the disk; Windows has no such call for folders. */
export const syncPath = async (path: string): Promise<void> => {
  if (process.platform === 'win32') return
  await using handle = await open(path, 'r')
  await handle.sync()
}
