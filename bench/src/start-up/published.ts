import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packedFolder } from './packed.ts'

/**
 * Loads a package as it is published. With its sources, each thread would first strip the types from hundreds of files,
 * which does not happen with an installed package.
 */
export const published = async <Package>(cache: string, name: string): Promise<Package> => {
  const file = join(packedFolder(cache), 'node_modules', name, 'dist', 'index.js')
  return await import(pathToFileURL(file).href)
}
