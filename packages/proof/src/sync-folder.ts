import { open } from 'node:fs/promises'

/** Syncs a folder, so that the name of a new file in it survives a power cut. Windows has no such call. */
export const syncFolder = async (path: string): Promise<void> => {
  if (process.platform === 'win32') return
  await using folder = await open(path, 'r')
  await folder.sync()
}
