import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packedFolder } from './packed.ts'

/**
 * Loads a package as it is published. From its sources each thread would take types out of hundreds of files before it begins,
 * which nobody has who installed it.
 */
export const published = async <Package>(cache: string, name: string): Promise<Package> => {
  const file = join(packedFolder(cache), 'node_modules', name, 'dist', 'index.js')
  return await import(pathToFileURL(file).href)
}
