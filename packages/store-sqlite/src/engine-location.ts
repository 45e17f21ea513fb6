import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { accessSync, constants, existsSync, realpathSync } from './file-system.ts'

/**
 * How the engine is to be told of the file. To read a ledger whose folder cannot be written (an evidence disc, another
 * user's folder) it would make a write-ahead log beside it and fail; where there is none it is told that the file does
 * not change while it is open. A link is followed, because the write-ahead log lies beside the file itself.
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
