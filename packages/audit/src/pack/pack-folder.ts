import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { manifestPath, manifestText, type PackFile, type PackManifest } from './pack-manifest.ts'

/** Writes a file piece by piece. */
interface PackFileWriter {
  readonly write: (piece: string | Uint8Array) => Promise<void>
  /** Syncs the file to disk, and returns its length and hash. */
  readonly close: () => Promise<PackFile>
}

/**
 * A folder that becomes a pack once its manifest is there. Disposing of it closes the files that a failed export left
 * open.
 */
export interface PackFolder extends AsyncDisposable {
  readonly begin: (path: string) => Promise<PackFileWriter>
  readonly add: (path: string, content: string | Uint8Array) => Promise<void>
  /** Writes the manifest, which names all files written before. From then on the folder is a pack. */
  readonly finish: (manifest: Omit<PackManifest, 'files'>) => Promise<void>
}

const syncFolder = async (path: string): Promise<void> => {
  await using folder = await open(path, 'r')
  await folder.sync()
}

const byPath = (one: PackFile, other: PackFile): number => (one.path < other.path ? -1 : 1)

/**
 * Writes into an existing empty folder. Every file is on disk before the manifest, and the manifest appears whole or
 * not at all, so that an interrupted export leaves nothing that looks like a pack.
 */
export const packFolder = (root: string): PackFolder => {
  const files: PackFile[] = []
  const folders = new Set<string>()
  const opened = new Set<FileHandle>()

  const ready = async (path: string): Promise<string> => {
    const target = join(root, path)
    const folder = dirname(target)
    if (!folders.has(folder)) await mkdir(folder, { recursive: true })
    folders.add(folder)
    return target
  }

  const begin = async (path: string): Promise<PackFileWriter> => {
    const file = await open(await ready(path), 'wx')
    opened.add(file)
    const hash = createHash('sha256')
    let bytes = 0
    return {
      write: async (piece) => {
        const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece
        hash.update(chunk)
        bytes += chunk.length
        await file.writeFile(chunk)
      },
      close: async () => {
        await file.sync()
        await file.close()
        opened.delete(file)
        const written = { path, bytes, sha256: hash.digest('hex') }
        files.push(written)
        return written
      },
    }
  }

  return {
    begin,
    add: async (path, content) => {
      const writer = await begin(path)
      await writer.write(content)
      await writer.close()
    },
    finish: async (manifest) => {
      for (const folder of folders) await syncFolder(folder)
      const draft = join(root, `${manifestPath}.writing`)
      await using file = await open(draft, 'wx')
      await file.writeFile(manifestText({ ...manifest, files: files.toSorted(byPath) }))
      await file.sync()
      await rename(draft, join(root, manifestPath))
      await syncFolder(root)
    },
    [Symbol.asyncDispose]: async () => {
      for (const file of opened) await file.close()
    },
  }
}

/**
 * The paths of everything in a folder except folders, sorted. A path to something that is no regular file ends with
 * `?`.
 */
export const filesInFolder = async (root: string): Promise<readonly string[]> => {
  const entries = await readdir(root, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name).slice(join(root, '/').length)
      return `${path.replaceAll('\\', '/')}${entry.isFile() ? '' : '?'}`
    })
    .sort()
}
