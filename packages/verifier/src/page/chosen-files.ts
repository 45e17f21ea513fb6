/** The files of a folder that was chosen, by their paths in it. */
export const chosenFiles = (chosen: Iterable<File>): ReadonlyMap<string, Blob> =>
  new Map([...chosen].map((file) => [file.webkitRelativePath.split('/').slice(1).join('/'), file]))

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

const someOf = (reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject))

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

const filesUnder = async (
  entry: FileSystemEntry,
  path: string,
): Promise<readonly (readonly [string, Blob])[]> => {
  if (isFile(entry)) return [[path, await fileOf(entry)]]
  if (!isDirectory(entry)) return []
  const reader = entry.createReader()
  const files: (readonly [string, Blob])[] = []
  // Browsers hand entries out a hundred at a time.
  for (let some = await someOf(reader); some.length > 0; some = await someOf(reader)) {
    for (const child of some)
      files.push(...(await filesUnder(child, path === '' ? child.name : `${path}/${child.name}`)))
  }
  return files
}

/** The files of a folder that was dropped on the page, by their paths in it. */
export const droppedFiles = async (
  items: Iterable<DataTransferItem>,
): Promise<ReadonlyMap<string, Blob>> => {
  const [folder] = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  return new Map(folder === undefined ? [] : await filesUnder(folder, ''))
}
