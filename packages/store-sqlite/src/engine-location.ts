import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { accessSync, constants, existsSync, realpathSync } from './file-system.ts'

/**
 * How to name the file to the engine. To read a ledger whose folder cannot be written (an evidence disc, the folder of
 * another user), the engine would try to make a write-ahead log beside it and fail. If there is no such log yet, it is
 * told that the file does not change while it is open. Links are followed, because the log lies beside the file itself.
 */
export const engineLocation = (path: string, readOnly: boolean): string | URL => {
  if (!readOnly) return path
  const file = existsSync(path) ? realpathSync(path) : path
  if (existsSync(`${file}-wal`) || isWritable(dirname(file))) return file
  const location = pathToFileURL(file)
  location.searchParams.set('immutable', '1')
  return location
}

const isWritable = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
